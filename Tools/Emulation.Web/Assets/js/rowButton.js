// Presses a button of a row.

import { ask } from './ask.js';
import { writeCell } from './writes.js';

/** @param {object} result where what came of it is shown: a row may be gone by then */
export function createButtonWriter(table, result) {
  return async ({ write, row }, discreet) => {
    const { key, label } = row();
    if (write.message && !await ask(`${write.message}\n\n${label}`, discreet.text)) {
      return;
    }
    result.wait();
    result.show(await writeCell(table.id, write.id, key, discreet.value));
  };
}
