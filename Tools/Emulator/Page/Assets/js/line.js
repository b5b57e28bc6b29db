// One line of a page: the label, the value, and what writes it.

import { create, setAttribute, setText, uniqueId } from './dom.js';
import { createEditor } from './editor.js';
import { createHint } from './hint.js';
import { createMark } from './severity.js';
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
  const mark = createMark();
  const editor = write && createEditor(write, { labelId, canClose: read !== undefined, send: text => writeParameter(write.id, text) });
  const label = create('label', { id: labelId, class: 'label', for: editor?.fieldId ?? null }, shown.label);
  const reading = create('div', { class: 'reading', role: 'group', 'aria-labelledby': labelId }, mark.shape, value, mark.word);
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
      mark.update(state.alarm);
      editor?.follow(state.value ?? '');
    },
  };
}
