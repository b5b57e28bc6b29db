// Says when the emulator does not answer.

const node = document.getElementById('offline');

export function showOnline(isOnline) {
  document.body.classList.toggle('is-offline', !isOnline);
  node.textContent = isOnline ? '' : 'The emulator does not answer. What you see is what was last known; the page tries again by itself.';
}
