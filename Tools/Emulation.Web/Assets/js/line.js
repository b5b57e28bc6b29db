// One line of a page: the label, the value, and what writes it.

import { create, setAttribute, setText, uniqueId } from './dom.js';
import { createEditor } from './editor.js';
import { createHint } from './hint.js';
import { createMark } from './severity.js';
import { createTrendButton } from './trendButton.js';
import { writeParameter } from './writes.js';

/**
 * @param {object|undefined} read the layout of the parameter that is shown
 * @param {object|undefined} write the layout of the parameter that is written
 */
export function createLine(read, write) {
  const shown = read ?? write;
  if (shown.control === 'title') {
    return { node: create('h3', { class: 'title' }, shown.label), read: undefined };
  }
  const labelId = uniqueId('label');
  const value = create('span', { class: 'value' });
  const bar = read?.control === 'progress' ? create('progress', { max: 100, 'aria-labelledby': labelId }) : null;
  const trend = read?.isTrended ? createTrendButton(read, () => ({ title: read.label })) : null;
  const mark = createMark();
  const editor = write && createEditor(write, { labelId, canClose: read !== undefined, send: text => writeParameter(write.id, text) });
  const label = create('label', { id: labelId, class: 'label', for: editor?.fieldId ?? null }, shown.label);
  const reading = create('div', { class: 'reading', role: 'group', 'aria-labelledby': labelId }, mark.shape, bar, value, mark.word, trend);
  const node = create('div', { class: 'line' },
    create('div', { class: 'name' }, label, shown.tooltip ? createHint(shown.label, shown.tooltip) : null),
    create('div', { class: 'content' }, read ? reading : null, editor?.node ?? null));
  setAttribute(node, 'data-writable', write !== undefined);

  return {
    node,
    read: read?.id,
    update(state) {
      setText(value, state.text);
      value.classList.toggle('is-empty', state.isEmpty);
      value.classList.toggle('is-disabled', state.isDisabled === true);
      mark.update(state.alarm);
      bar?.setAttribute('value', shareOf(state.value, read));
      editor?.follow(state.value ?? '');
    },
  };
}

// How far a value is within its range, in percent.
function shareOf(value, { low = 0, high = 100 }) {
  const share = 100 * (Number(value ?? low) - low) / (high - low);
  return Number.isFinite(share) ? Math.min(Math.max(share, 0), 100) : 0;
}
