// Shows an element: what the feed tells goes into the store, and from there to what shows it.

import { addressOfApi } from './address.js';
import { createAlarms } from './alarms.js';
import { openFeed } from './feed.js';
import { createHeader } from './header.js';
import { createNavigation, pageOfAddress } from './navigation.js';
import { showOnline } from './offline.js';
import { createPage } from './page.js';
import { createPanel } from './panel.js';
import { Store } from './store.js';
import { showTimeout } from './writing.js';

/** @param {boolean} isOneOfSeveral whether there is a list to go back to */
export function startElement(isOneOfSeveral) {
  const store = new Store();
  const header = createHeader(document.getElementById('header'), isOneOfSeveral);
  const navigation = createNavigation(document.getElementById('navigation'));
  const content = document.getElementById('content');
  const alarms = createAlarms();
  const panel = createPanel(document.getElementById('panel'), store, alarms.node);
  let page = null;

  openFeed(addressOfApi('events'), {
    online: showOnline,
    element(layout) {
      const isNew = store.start(layout);
      panel.restart();
      if (isNew) {
        alarms.start(layout);
        header.start(layout);
        navigation.start(layout);
        showPage();
      }
    },
    parameters(states) {
      store.setParameters(states);
      page.updateParameters(states);
      alarms.updateParameters(states);
      showAlarms();
    },
    table(change) {
      store.applyTable(change);
      page.updateTable(change);
      alarms.updateTable(change);
      showAlarms();
    },
    timeout: showTimeout,
    connections: header.showConnections,
    stream: tail => panel.addStream(store.addLines('stream', tail)),
    log: tail => panel.addLog(store.addLines('log', tail)),
  });
  window.addEventListener('hashchange', showPage);

  function showPage() {
    if (store.layout === null) {
      return;
    }
    const name = pageOfAddress(store.layout);
    navigation.mark(name);
    page = createPage(name, store);
    content.replaceChildren(page.node);
    content.scrollTop = 0;
  }

  function showAlarms() {
    panel.countAlarms(alarms.count);
    header.showAlarms(alarms.worst, alarms.count);
  }
}
