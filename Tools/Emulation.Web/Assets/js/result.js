// What came of a write. Only what the element shows as written gets a tick, and fades by itself; everything else stays until the next try.

import { create, setText } from './dom.js';

const FADE_AFTER = 4000;

const TEXTS = {
  taken: 'Set',
  takenInAnotherForm: 'Set, in the form that is shown',
  notTaken: 'Sent, but the value from before is still shown',
  sent: 'Sent',
};

/** Whether the element shows what was written. */
export const isTaken = answer => answer.effect === 'taken' || answer.effect === 'takenInAnotherForm';

export function createResult() {
  const node = create('span', { class: 'result', role: 'status' });
  let timer = 0;
  const set = (kind, text) => {
    clearTimeout(timer);
    node.dataset.kind = kind;
    setText(node, text);
  };
  return {
    node,
    clear: () => set('', ''),
    wait: () => set('wait', 'Writing…'),
    show(answer) {
      if (answer.refusal !== undefined) {
        set('refused', answer.refusal);
      } else if (isTaken(answer)) {
        set('done', TEXTS[answer.effect]);
        timer = setTimeout(() => set('', ''), FADE_AFTER);
      } else {
        set(answer.effect === 'notTaken' ? 'open' : 'sent', TEXTS[answer.effect]);
      }
    },
  };
}
