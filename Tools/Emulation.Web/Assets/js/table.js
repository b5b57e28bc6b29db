// A table: its rows can be sorted and filtered, its cells written.

import { editCell } from './cellDialog.js';
import { create, setAttribute, setText, uniqueId } from './dom.js';
import { createHint } from './hint.js';
import { createResult } from './result.js';
import { createRow } from './row.js';
import { createOrder } from './order.js';
import { createButtonWriter } from './rowButton.js';

const MOST_ROWS = 500;

/**
 * @param {object} layout the table's layout
 * @param {Map<number, object>} parameters the layouts of the parameters by id
 * @param {Map<string, object>} rows the rows by key; they belong to the store
 */
export function createTable(layout, parameters, rows) {
  const shown = new Map();
  const order = createOrder(layout.sort);
  const titleId = uniqueId('table');
  const result = createResult();
  const filter = create('input', { type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${layout.label}`, spellcheck: 'false', on: { input: render } });
  const count = create('span', { class: 'count' });
  const titles = layout.columns.map(column => createTitle(column));
  const body = create('tbody');
  const table = create('table', { 'aria-labelledby': titleId },
    create('colgroup', {}, ...layout.columns.map(createColumn)), create('thead', {}, create('tr', {}, ...titles)), body);
  const scroller = create('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-labelledby': titleId }, table);
  const nothing = create('p', { class: 'nothing' });
  const node = create('div', { class: 'table' },
    create('div', { class: 'table-head' },
      create('h3', { id: titleId }, layout.label),
      layout.tooltip ? createHint(layout.label, layout.tooltip) : null,
      count, result.node, layout.hasFilter ? filter : null),
    scroller, nothing);
  table.style.setProperty('--width', `${layout.columns.reduce((sum, column) => sum + column.width, 0)}px`);
  scroller.style.setProperty('--lines', Math.max(layout.lines, 3));
  let isScheduled = false;
  render();

  return {
    node,
    id: layout.id,
    update(change) {
      for (const row of change.rows) {
        shown.get(row.key)?.update(row);
      }
      for (const key of change.removed) {
        shown.get(key)?.node.remove();
        shown.delete(key);
      }
      // Several changes that come together cost one arrangement.
      if (!isScheduled) {
        isScheduled = true;
        requestAnimationFrame(render);
      }
    },
  };

  function createColumn(column) {
    const node = create('col');
    node.style.width = `${column.width}px`;
    return node;
  }

  function createTitle(column) {
    const title = create('th', { scope: 'col', class: column.isNumber ? 'is-number' : null, title: column.tooltip });
    title.append(column.isWriteOnly ? column.title : create('button', { type: 'button', on: { click: () => sortBy(column) } }, column.title));
    return title;
  }

  function sortBy(column) {
    order.toggle(column.index);
    render();
  }

  function render() {
    isScheduled = false;
    const words = filter.value.trim().toLowerCase();
    const found = [...rows.values()].filter(row => words === '' || layout.columns.some(column => row.cells[column.index].text.toLowerCase().includes(words)));
    const placed = found.sort(order.compare).slice(0, MOST_ROWS);
    arrange(placed);
    layout.columns.forEach((column, place) => setAttribute(titles[place], 'aria-sort', order.directionOf(column.index)));
    setText(count, countText(found.length));
    setText(nothing, rows.size === 0 ? 'No rows.' : found.length === 0 ? 'No row matches the filter.' : '');
  }

  function countText(found) {
    const all = `${rows.size} ${rows.size === 1 ? 'row' : 'rows'}`;
    return found > MOST_ROWS ? `first ${MOST_ROWS} of ${found} rows` : found < rows.size ? `${found} of ${all}` : all;
  }

  // Moves only what is out of place, so that focus and selection survive.
  function arrange(placed) {
    const keys = new Set(placed.map(row => row.key));
    for (const [key, row] of shown) {
      if (!keys.has(key)) {
        row.node.remove();
        shown.delete(key);
      }
    }
    let next = body.firstChild;
    for (const row of placed) {
      if (!shown.has(row.key)) {
        shown.set(row.key, createRow(layout, parameters, row, { edit: editCell, press: createButtonWriter(layout, result) }));
      }
      const { node: placedNode } = shown.get(row.key);
      if (placedNode === next) {
        next = next.nextSibling;
      } else {
        body.insertBefore(placedNode, next);
      }
    }
  }
}
