// A list of lines that grows at its end: it follows the end while it is there, can be halted and filtered, and is bounded.

import { create, setText } from './dom.js';

const MOST_LINES = 500;
const NEAR_END = 24;

/**
 * @param {string} name for classes
 * @param {string} title what it is, in words
 * @param {Function} all gives the lines that are kept
 * @param {Function} createLine builds a line: { node, text }
 */
export function createLines(name, title, all, createLine) {
  // What it held when it was paused; null while it goes on.
  let held = null;
  // How many came since then; null when nobody can tell, because the lines were told anew.
  let waiting = 0;
  let arrived = [];
  const filter = create('input', { type: 'search', placeholder: 'Filter', 'aria-label': `Filter the ${title}`, spellcheck: 'false', on: { input: render } });
  const pause = create('button', { type: 'button', 'aria-pressed': 'false', on: { click: togglePause } });
  const list = create('ol', { class: `lines ${name}-lines`, tabindex: '0', 'aria-label': title });
  showPause();

  return {
    node: create('div', { class: 'lines-view' }, create('div', { class: 'lines-head' }, filter, pause, create('span', { class: 'note' }, 'Times in UTC')), list),
    restart() {
      waiting = null;
      if (held === null) {
        render();
      } else {
        showPause();
      }
    },
    add(lines) {
      if (held !== null) {
        waiting = waiting === null ? null : waiting + lines.length;
        showPause();
        return;
      }
      // Measuring a list that grows is dear: once a frame is enough. A page out of sight has no frames.
      if (arrived.length === 0) {
        requestAnimationFrame(() => append(arrived));
      }
      arrived = [...arrived, ...lines].slice(-MOST_LINES);
    },
  };

  function render() {
    list.replaceChildren();
    append(held ?? all());
    list.scrollTop = list.scrollHeight;
  }

  function append(lines) {
    arrived = [];
    const words = filter.value.trim().toLowerCase();
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
    const built = lines.map(line => (line.missed ? createGap(line.missed) : createLine(line)));
    list.append(...built.filter(line => line.text.toLowerCase().includes(words)).map(line => line.node));
    while (list.childElementCount > MOST_LINES) {
      list.firstElementChild.remove();
    }
    if (isAtEnd) {
      list.scrollTop = list.scrollHeight;
    }
  }

  function togglePause() {
    held = held === null ? all() : null;
    waiting = 0;
    showPause();
    if (held === null) {
      render();
    }
  }

  function showPause() {
    pause.setAttribute('aria-pressed', String(held !== null));
    setText(pause, held !== null ? `Resume${waiting > 0 ? ` (${waiting} new)` : ''}` : 'Pause');
  }
}

function createGap(missed) {
  return { node: create('li', { class: 'gap' }, `${missed} lines came too fast to be shown`), text: '' };
}
