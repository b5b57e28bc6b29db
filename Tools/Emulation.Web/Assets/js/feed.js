// Listens to what an element, or the list, tells, as long as the page is seen. A browser has six connections to one server: a page that nobody sees must not hold
// one, or the pages in other tabs get none. Browsers reopen a stream that broke, but not one that was refused.

const REOPEN_AFTER = 2000;

/**
 * @param {string} address where it is told
 * @param {object} handlers `online`, which is told whether the stream is there, and a function for each type of event
 */
export function openFeed(address, { online, ...handlers }) {
  let source = null;
  document.addEventListener('visibilitychange', follow);
  follow();

  function follow() {
    source?.close();
    source = document.hidden ? null : listen();
  }

  function listen() {
    const opened = new EventSource(address);
    for (const [type, handle] of Object.entries(handlers)) {
      opened.addEventListener(type, event => handle(JSON.parse(event.data)));
    }
    opened.addEventListener('open', () => online(true));
    opened.addEventListener('error', () => {
      online(false);
      if (opened.readyState === EventSource.CLOSED) {
        setTimeout(() => opened === source && follow(), REOPEN_AFTER);
      }
    });
    return opened;
  }
}
