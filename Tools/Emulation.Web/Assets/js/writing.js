// The controls that write. As in DataMiner Cube, they are disabled while the element is in timeout, and the page says why (release note 20910).

import { setText } from './dom.js';

const notice = document.getElementById('timeout');
let isDisabled = false;

/** Takes a control that writes; gives it back. */
export function writing(control) {
  control.dataset.writes = '';
  control.disabled = isDisabled;
  return control;
}

/** Disables such a control while what it wrote is under way. */
export function setBusy(control, isBusy) {
  control.disabled = isBusy || isDisabled;
}

/** @param {string} text why nothing can be written; empty when it can */
export function showTimeout({ text }) {
  isDisabled = text !== '';
  setText(notice, text);
  document.body.classList.toggle('is-in-timeout', isDisabled);
  document.querySelectorAll('[data-writes]').forEach(control => { control.disabled = isDisabled; });
}
