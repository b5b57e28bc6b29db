// Shows all elements, one a line, with what matters of each.

import { addressOfElement } from './address.js';
import { create } from './dom.js';
import { openFeed } from './feed.js';
import { createHeader } from './header.js';
import { showOnline } from './offline.js';
import { isAlarm, rank, wordOf, worst } from './severity.js';
import { createTable } from './table.js';

const NAME = { index: 0, title: 'Name', width: 280, isNumber: false, isWriteOnly: false };
const ALARM = { index: 1, title: 'Worst alarm', width: 130, isNumber: false, isWriteOnly: false };
const ALARMS = { index: 2, title: 'In alarm', width: 90, isNumber: true, isWriteOnly: false };

const cellOf = (text, more = {}) => ({ text, isEmpty: false, alarm: 'none', ...more });

export function startList(elements) {
  const content = document.getElementById('content');
  const header = createHeader(document.getElementById('header'), false);
  const rows = new Map();
  const severities = new Map();
  let table = null;
  let shape = '';
  document.body.classList.add('is-list');
  header.name('Elements', `${elements.length} elements of one package`);

  openFeed('api/elements/events', {
    online: showOnline,
    // Also after a restart, which may be one of another package.
    connections(connections) {
      if (JSON.stringify(connections) !== shape) {
        shape = JSON.stringify(connections);
        rows.clear();
        const columns = [NAME, ALARM, ALARMS, ...connections.flatMap(columnsOf)];
        const layout = { id: 0, label: 'Elements', lines: 1000, hasFilter: true, columns, sort: [{ index: NAME.index, isDescending: false }] };
        table = createTable(layout, new Map(), rows);
        content.replaceChildren(create('section', { class: 'page', data: { hasTable: true } }, table.node));
      }
    },
    elements(summaries) {
      const changed = summaries.map(createRow);
      changed.forEach(row => rows.set(row.key, row));
      summaries.forEach(summary => severities.set(summary.id, summary.alarm));
      table.update({ rows: changed, removed: [] });
      showSeverities();
    },
  });

  function showSeverities() {
    const all = [...severities.values()];
    const count = all.filter(isAlarm).length;
    header.showSeverity(worst(all), `${count} of ${elements.length} elements in alarm`);
  }
}

const columnsOf = (connection, place) => [
  { index: 3 + 2 * place, title: connection.name, width: 170, isNumber: false, isWriteOnly: false },
  { index: 4 + 2 * place, title: 'Messages in / out', width: 150, isNumber: true, isWriteOnly: false },
];

function createRow({ id, name, alarm, alarms, connections }) {
  return {
    key: String(id),
    label: name,
    cells: [
      cellOf(name, { href: addressOfElement(id) }),
      cellOf(wordOf(alarm) || 'Not monitored', { alarm, number: rank(alarm) }),
      cellOf(String(alarms), { number: alarms }),
      ...connections.flatMap(({ state, received, sent }) => [cellOf(state), cellOf(`${received} / ${sent}`, { number: received + sent })]),
    ],
  };
}
