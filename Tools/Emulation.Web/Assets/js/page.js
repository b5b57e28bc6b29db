// One page of the element: parameters and tables at their places.

import { create } from './dom.js';
import { createLine } from './line.js';
import { createTable } from './table.js';

export function createPage(name, store) {
  const parameters = new Map(store.layout.parameters.map(parameter => [parameter.id, parameter]));
  const tableLayouts = new Map(store.layout.tables.map(table => [table.id, table]));
  const items = store.layout.pages.find(page => page.name === name)?.items ?? [];
  const rows = [...new Set(items.map(item => item.row))].sort((left, right) => left - right);
  const isTwoColumns = items.some(item => item.column > 0);
  const lines = [];
  const tables = [];

  const grid = create('div', { class: 'grid', data: { columns: isTwoColumns ? 2 : 1 } });
  for (const item of items) {
    const isAlone = !items.some(other => other.row === item.row && other.column !== item.column);
    const part = createItem(item);
    part.node.style.setProperty('--row', rows.indexOf(item.row) + 1);
    part.node.style.setProperty('--column', item.table !== undefined && isAlone ? '1 / -1' : item.column + 1);
    grid.append(part.node);
  }
  const node = create('section', { class: 'page', data: { hasTable: tables.length > 0 } }, create('h2', {}, name), grid);
  if (items.length === 0) {
    grid.append(create('p', { class: 'nothing' }, 'The protocol puts nothing on a page.'));
  }

  return {
    node,
    updateParameters(states) {
      for (const state of states) {
        lines.filter(line => line.read === state.id).forEach(line => line.update(state));
      }
    },
    updateTable(change) {
      tables.filter(table => table.id === change.id).forEach(table => table.update(change));
    },
  };

  function createItem(item) {
    if (item.table !== undefined) {
      const table = createTable(tableLayouts.get(item.table), parameters, store.tables.get(item.table));
      tables.push(table);
      return table;
    }
    const line = createLine(parameters.get(item.read), parameters.get(item.write));
    lines.push(line);
    if (store.parameters.has(item.read)) {
      line.update(store.parameters.get(item.read));
    }
    return line;
  }
}
