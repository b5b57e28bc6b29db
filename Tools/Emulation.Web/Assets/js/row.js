// A row of a table.

import { create, setText } from './dom.js';
import { createMark } from './severity.js';
import { createTrendButton } from './trendButton.js';
import { writing } from './writing.js';

/**
 * @param {object} layout the table's layout
 * @param {Map<number, object>} parameters the layouts of the parameters by id
 * @param {object} row the row's state
 * @param {object} actions edit and press: what the controls of a cell do
 */
export function createRow(layout, parameters, row, actions) {
  let current = row;
  const cells = layout.columns.map(column => {
    const write = parameters.get(column.write);
    const context = { table: layout, column, shown: parameters.get(column.parameter), write, row: () => current };
    return write && (column.isWriteOnly || write.control === 'button')
      ? createActions(context, actions)
      : createValue(context, actions);
  });
  const node = create('tr', {}, ...cells.map(cell => cell.node));
  update(row);
  return { node, update };

  function update(changed) {
    current = changed;
    layout.columns.forEach((column, place) => cells[place].update(changed.cells[column.index]));
  }
}

function createValue(context, actions) {
  const mark = createMark();
  const link = context.row().cells[context.column.index].href;
  const text = link === undefined ? create('span', { class: 'value' }) : create('a', { class: 'value', href: link });
  const edit = context.write
    ? writing(create('button', { type: 'button', class: 'edit', 'aria-label': `Edit ${context.column.title} of ${context.row().label}`, on: { click: () => actions.edit(context) } }, 'Edit'))
    : null;
  const trend = context.shown?.isTrended
    ? createTrendButton(context.shown, () => ({ title: `${context.column.title} of ${context.row().label}`, key: context.row().key }))
    : null;
  mark.word.classList.add('unseen');
  const node = create('td', { class: context.column.isNumber ? 'is-number' : null }, create('div', { class: 'cell' }, mark.shape, mark.word, text, trend, edit));
  return {
    node,
    update(cell) {
      setText(text, cell.text);
      if (node.title !== cell.text) {
        node.title = cell.text;
      }
      text.classList.toggle('is-empty', cell.isEmpty);
      text.classList.toggle('is-disabled', cell.isDisabled === true);
      mark.update(cell.alarm);
      mark.word.classList.add('unseen');
      node.dataset.severity = cell.alarm;
    },
  };
}

function createActions(context, actions) {
  const buttons = context.write.control === 'button'
    ? (context.write.discreets ?? []).map(discreet => writing(create('button', { type: 'button', on: { click: () => actions.press(context, discreet) } }, discreet.text)))
    : [writing(create('button', { type: 'button', on: { click: () => actions.edit(context) } }, 'Edit'))];
  const node = create('td', { class: 'actions' }, ...buttons);
  return {
    node,
    update() {
      // Several rows have the same button: its row tells them apart for those who hear it.
      buttons.forEach(button => button.setAttribute('aria-label', `${button.textContent} ${context.row().label}`));
    },
  };
}
