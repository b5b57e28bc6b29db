// Listens to what an element, or the list, tells. Browsers reopen a stream that broke, but not one that was refused.

const REOPEN_AFTER = 2000;

/**
 * @param {string} address where it is told
 * @param {object} handlers `online`, which is told whether the stream is there, and a function for each type of event
 */
export function openFeed(address, { online, ...handlers }) {
  const source = new EventSource(address);
  for (const [type, handle] of Object.entries(handlers)) {
    source.addEventListener(type, event => handle(JSON.parse(event.data)));
  }
  source.addEventListener('open', () => online(true));
  source.addEventListener('error', () => {
    online(false);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => openFeed(address, { online, ...handlers }), REOPEN_AFTER);
    }
  });
}
