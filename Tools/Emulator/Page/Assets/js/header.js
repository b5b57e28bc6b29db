// Who the element is, how bad it is, and whether its connections work.

import { create, setText } from './dom.js';
import { createMark, isAlarm } from './severity.js';

export function createHeader(node) {
  const name = create('h1');
  const protocol = create('p', { class: 'protocol' });
  const mark = createMark();
  const state = create('p', { class: 'state' }, mark.shape, mark.word);
  const connections = create('ul', { class: 'connections', 'aria-label': 'Connections' });
  const entries = new Map();
  node.append(create('div', { class: 'identity' }, name, protocol), state, connections);

  return {
    start(layout) {
      setText(name, layout.name);
      setText(protocol, layout.name === layout.protocol ? `Version ${layout.version}` : `${layout.protocol} ${layout.version}`);
      document.title = layout.name;
      entries.clear();
      connections.replaceChildren();
    },
    showAlarms(severity, count) {
      mark.update(severity);
      mark.word.classList.remove('unseen');
      state.title = isAlarm(severity) ? `${count} ${count === 1 ? 'value' : 'values'} in alarm` : '';
    },
    showConnections(states) {
      for (const connection of states) {
        if (!entries.has(connection.id)) {
          entries.set(connection.id, createConnection(connections));
        }
        entries.get(connection.id)(connection);
      }
    },
  };
}

function createConnection(list) {
  const shape = create('span', { class: 'connection-shape', 'aria-hidden': 'true' });
  const name = create('span', { class: 'connection-name' });
  const state = create('span', { class: 'connection-state' });
  const counts = create('span', { class: 'connection-counts' });
  list.append(create('li', {}, shape, name, state, counts));
  return connection => {
    shape.dataset.kind = connection.kind;
    setText(name, connection.name);
    setText(state, connection.state);
    setText(counts, connection.received + connection.sent > 0 ? `${connection.received} in, ${connection.sent} out` : '');
  };
}
