// Listens to an element. Browsers reopen a stream that broke, but not one that was refused.

const REOPEN_AFTER = 2000;
const TYPES = ['element', 'parameters', 'table', 'connections', 'stream', 'log'];

/**
 * @param {object} handlers a function for each type of event, and `online`, which is told whether the stream is there
 */
export function openFeed(handlers) {
  const source = new EventSource(`api/events${location.search}`);
  for (const type of TYPES) {
    source.addEventListener(type, event => handlers[type](JSON.parse(event.data)));
  }
  source.addEventListener('open', () => handlers.online(true));
  source.addEventListener('error', () => {
    handlers.online(false);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => openFeed(handlers), REOPEN_AFTER);
    }
  });
}
