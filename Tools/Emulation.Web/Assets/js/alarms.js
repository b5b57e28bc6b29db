// Everything that is in alarm, the worst first.

import { create } from './dom.js';
import { addressOf } from './navigation.js';
import { createMark, isAlarm, rank, worst } from './severity.js';

const MOST_SHOWN = 200;

export function createAlarms() {
  const list = create('ul', { class: 'alarms' });
  const nothing = create('p', { class: 'nothing' }, 'Nothing is in alarm.');
  const node = create('div', { class: 'alarm-view' }, nothing, list);
  // By parameter or row: the alarms of it.
  const known = new Map();
  let isMonitored = false;
  let layout = null;
  let isScheduled = false;

  function note(id, alarms) {
    if (alarms.length > 0) {
      known.set(id, alarms);
    } else if (!known.delete(id)) {
      return;
    }
    if (!isScheduled) {
      isScheduled = true;
      requestAnimationFrame(render);
    }
  }

  function render() {
    isScheduled = false;
    const all = [...known.values()].flat().sort((left, right) => rank(right.severity) - rank(left.severity));
    nothing.hidden = all.length > 0;
    list.replaceChildren(...all.slice(0, MOST_SHOWN).map(createAlarm));
    if (all.length > MOST_SHOWN) {
      list.append(create('li', { class: 'nothing' }, `${all.length - MOST_SHOWN} more`));
    }
  }

  function pageOf(id) {
    return layout.pages.find(page => page.items.some(item => item.read === id || item.table === id))?.name;
  }

  return {
    node,
    get count() { return [...known.values()].flat().length; },
    get worst() { return worst([isMonitored ? 'normal' : 'none', ...[...known.values()].flat().map(alarm => alarm.severity)]); },
    start(newLayout) {
      layout = newLayout;
      known.clear();
      isMonitored = false;
      render();
    },
    updateParameters(states) {
      for (const state of states) {
        isMonitored ||= state.alarm !== 'none';
        const name = layout.parameters.find(parameter => parameter.id === state.id).label;
        note(state.id, isAlarm(state.alarm) ? [{ severity: state.alarm, name, text: state.text, page: pageOf(state.id) }] : []);
      }
    },
    updateTable(change) {
      const table = layout.tables.find(item => item.id === change.id);
      for (const row of change.rows) {
        const alarms = table.columns
          .filter(column => isAlarm(row.cells[column.index].alarm))
          .map(column => ({ severity: row.cells[column.index].alarm, name: `${column.title} of ${row.label}`, text: row.cells[column.index].text, page: pageOf(table.id) }));
        note(`${table.id}/${row.key}`, alarms);
      }
      change.removed.forEach(key => note(`${table.id}/${key}`, []));
    },
  };
}

function createAlarm({ severity, name, text, page }) {
  const mark = createMark();
  mark.update(severity);
  const place = page ? create('a', { href: addressOf(page) }, name) : create('span', {}, name);
  return create('li', {}, mark.shape, mark.word, place, create('span', { class: 'value' }, text));
}
