// Writes a parameter or a cell. What came of it stands beside the field.

import { ask } from './ask.js';
import { create } from './dom.js';
import { createField } from './field.js';
import { addressOf } from './navigation.js';
import { createResult, isTaken } from './result.js';
import { writing } from './writing.js';

/**
 * @param {object} parameter the layout of the parameter that is written
 * @param {object} options labelId: what names the field; canClose: whether the field is only there while somebody edits; send: writes a text, and resolves to
 * what came of it
 */
export function createEditor(parameter, { labelId, canClose, send }) {
  const result = createResult();
  const write = async text => {
    if (parameter.message && !await ask(parameter.message, actionOf(parameter, text))) {
      return false;
    }
    result.wait();
    const answer = await send(text);
    result.show(answer);
    return isTaken(answer);
  };
  const control = createControl(parameter, labelId, canClose, write, result);
  return {
    node: create('div', { class: 'editor' }, control.node, result.node),
    fieldId: control.fieldId,
    follow: control.follow,
    focus: control.focus,
  };
}

function createControl(parameter, labelId, canClose, write, result) {
  switch (parameter.control) {
    case 'button': return createButtons(parameter, labelId, write);
    case 'toggle': return createToggle(parameter, labelId, write);
    case 'pageButton': return createPageButtons(parameter);
    default: return createField(parameter, { canClose, write, clearResult: result.clear });
  }
}

function createButtons(parameter, labelId, write) {
  const buttons = (parameter.discreets ?? [{ value: '1', text: parameter.label }]).map(discreet => {
    const button = writing(create('button', { type: 'button', 'aria-describedby': labelId, on: { click: () => write(discreet.value) } }, discreet.text));
    if (parameter.width) {
      button.style.minWidth = `${parameter.width}px`;
    }
    return button;
  });
  return { node: create('div', { class: 'buttons' }, ...buttons), follow() {} };
}

function createToggle(parameter, labelId, write) {
  const buttons = (parameter.discreets ?? []).map(discreet =>
    writing(create('button', { type: 'button', 'aria-pressed': 'false', data: { value: discreet.value }, on: { click: () => write(discreet.value) } }, discreet.text)));
  return {
    node: create('div', { class: 'toggle', role: 'group', 'aria-labelledby': labelId }, ...buttons),
    follow(value) {
      buttons.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.value === value)));
    },
  };
}

function createPageButtons(parameter) {
  const links = (parameter.discreets ?? []).map(discreet => create('a', { class: 'button', href: addressOf(discreet.value) }, discreet.text));
  return { node: create('div', { class: 'buttons' }, ...links), follow() {} };
}

const actionOf = (parameter, text) => parameter.discreets?.find(discreet => discreet.value === text)?.text ?? 'Set';
