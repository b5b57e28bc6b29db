// Edits a cell, in a dialog: a cell has no room for a field and the result beside it.

import { create, uniqueId } from './dom.js';
import { createEditor } from './editor.js';
import { isTaken } from './result.js';
import { writeCell } from './writes.js';

/** @param {object} context the table, the column, the write parameter and the row */
export function editCell({ table, column, write, row }) {
  const { key, label, cells } = row();
  const labelId = uniqueId('label');
  const editor = createEditor(write, { labelId, canClose: false, send });
  const close = create('button', { type: 'button', on: { click: () => dialog.close() } }, 'Close');
  const dialog = create('dialog', { class: 'ask', 'aria-labelledby': labelId },
    create('label', { id: labelId, for: editor.fieldId ?? null }, `${column.title} of ${label}`),
    create('p', { class: 'now' }, `Now: ${cells[column.index].text}`),
    editor.node,
    create('div', { class: 'buttons' }, close));
  editor.follow(cells[column.index].value ?? '');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  editor.focus?.();

  async function send(text) {
    const answer = await writeCell(table.id, write.id, key, text);
    if (isTaken(answer)) {
      dialog.close();
    }
    return answer;
  }
}
