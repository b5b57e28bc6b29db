// The explanation of a parameter, behind a small button, so that keyboards and fingers reach it too.

import { create, uniqueId } from './dom.js';

const GAP = 6;

export function createHint(label, text) {
  const id = uniqueId('hint');
  const button = create('button', { type: 'button', class: 'hint', popovertarget: id, 'aria-label': `About ${label}` }, 'i');
  const bubble = create('div', { id, class: 'bubble', popover: 'auto' }, text);
  bubble.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') {
      const place = button.getBoundingClientRect();
      bubble.style.setProperty('--left', `${Math.max(8, Math.min(place.left, innerWidth - 330))}px`);
      bubble.style.setProperty('--top', `${place.bottom + GAP}px`);
    }
  });
  return create('span', { class: 'hint-place', title: text }, button, bubble);
}
