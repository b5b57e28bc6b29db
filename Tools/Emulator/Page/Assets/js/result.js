// What came of a write. A success fades by itself; a refusal stays until the next try.

import { create, setText } from './dom.js';

const FADE_AFTER = 4000;

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
    show(refusal) {
      if (refusal !== null) {
        set('refused', refusal);
        return;
      }
      set('done', 'Sent');
      timer = setTimeout(() => set('', ''), FADE_AFTER);
    },
  };
}
