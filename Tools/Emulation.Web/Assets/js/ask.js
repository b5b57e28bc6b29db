// Asks before something is done.

import { create, setText } from './dom.js';

let dialog = null;

/** Resolves to true when the operator agrees. */
export function ask(question, action) {
  dialog ??= createDialog();
  return dialog(question, action);
}

function createDialog() {
  const text = create('p', { id: 'question' });
  const yes = create('button', { type: 'button', class: 'primary' });
  const no = create('button', { type: 'button' }, 'Cancel');
  const node = create('dialog', { class: 'ask', 'aria-labelledby': 'question' }, text, create('div', { class: 'buttons' }, no, yes));
  document.body.append(node);
  yes.addEventListener('click', () => node.close('yes'));
  no.addEventListener('click', () => node.close('no'));
  return (question, action) => new Promise(resolve => {
    setText(text, question);
    setText(yes, action);
    node.returnValue = 'no';
    node.addEventListener('close', () => resolve(node.returnValue === 'yes'), { once: true });
    node.showModal();
    no.focus();
  });
}
