// Who the element is, how bad it is, and whether its connections work.

import { create, setText } from './dom.js';
import { createMark, isAlarm } from './severity.js';

/**
 * @param {Node} node where
 * @param {boolean} hasList whether there is a list of elements to go to
 */
export function createHeader(node, hasList) {
  const name = create('h1');
  const protocol = create('p', { class: 'protocol' });
  const mark = createMark();
  const state = create('p', { class: 'state' }, mark.shape, mark.word);
  const connections = create('ul', { class: 'connections', 'aria-label': 'Connections' });
  const entries = new Map();
  const list = hasList ? create('a', { href: './', class: 'list' }, '‹ All elements') : null;
  node.append(...[list, create('div', { class: 'identity' }, name, protocol), state, connections].filter(part => part !== null));
  const header = {
    name(title, subtitle) {
      setText(name, title);
      setText(protocol, subtitle);
      document.title = title;
    },
    start(layout) {
      header.name(layout.name, layout.name === layout.protocol ? `Version ${layout.version}` : `${layout.protocol} ${layout.version}`);
      entries.clear();
      connections.replaceChildren();
      for (const connection of layout.connections) {
        entries.set(connection.id, createConnection(connections, connection.name));
      }
    },
    showSeverity(severity, explanation) {
      mark.update(severity);
      mark.word.classList.remove('unseen');
      state.title = isAlarm(severity) ? explanation : '';
    },
    showAlarms: (severity, count) => header.showSeverity(severity, `${count} ${count === 1 ? 'value' : 'values'} in alarm`),
    showConnections(states) {
      states.forEach(connection => entries.get(connection.id)(connection));
    },
  };
  return header;
}

function createConnection(list, name) {
  const shape = create('span', { class: 'connection-shape', 'aria-hidden': 'true' });
  const state = create('span', { class: 'connection-state' });
  const counts = create('span', { class: 'connection-counts' });
  list.append(create('li', {}, shape, create('span', { class: 'connection-name' }, name), state, counts));
  return connection => {
    shape.dataset.mood = connection.mood;
    setText(state, connection.state);
    setText(counts, connection.received + connection.sent > 0 ? `${connection.received} in, ${connection.sent} out` : '');
  };
}
