// Decides what the page shows: an element, or the list when there are several and the address names none. An address from an earlier run may name one that is gone.

import { elementNamed } from './address.js';
import { startElement } from './elementView.js';
import { startList } from './listView.js';

const TRY_AGAIN_AFTER = 2000;

async function start() {
  try {
    const response = await fetch('api/elements');
    const elements = await response.json();
    if (elementNamed !== null && !elements.some(element => String(element.id) === elementNamed)) {
      location.replace('./');
    } else if (elements.length > 1 && elementNamed === null) {
      startList(elements);
    } else {
      startElement(elements.length > 1);
    }
  } catch {
    document.getElementById('offline').textContent = 'The emulator does not answer. The page tries again by itself.';
    setTimeout(start, TRY_AGAIN_AFTER);
  }
}

start();
