// Lines of the stream viewer and of the log. A click, or the space bar, opens what is too long for a line.

import { create } from './dom.js';

const KINDS = {
  received: { arrow: '↓', word: 'In' },
  sent: { arrow: '↑', word: 'Out' },
  notSent: { arrow: '×', word: 'Not sent' },
  opened: { arrow: '●', word: 'Open' },
  failed: { arrow: '×', word: 'Failed' },
  closed: { arrow: '○', word: 'Closed' },
};

const clock = time => time.slice(11, 23).padEnd(12, '0');

export function createStreamLine(line, connections) {
  const { arrow, word } = KINDS[line.kind];
  const size = line.size > 0 ? `${line.size} B` : '';
  const connection = connections.find(item => item.id === line.connection).name;
  const node = createFolding(line.kind, line.text, [
    create('time', { datetime: line.time }, clock(line.time)),
    create('span', { class: 'kind' }, `${arrow} ${word}`),
    create('span', { class: 'connection' }, connection),
    create('span', { class: 'size' }, size),
  ]);
  return { node, text: `${word} ${connection} ${line.text}` };
}

export function createLogLine(line) {
  const word = line.level === 'error' ? 'Error' : 'Info';
  const node = createFolding(line.level, line.text, [create('time', { datetime: line.time }, clock(line.time)), create('span', { class: 'kind' }, word)]);
  return { node, text: `${word} ${line.text}` };
}

function createFolding(kind, text, heads) {
  const summary = create('summary', {}, ...heads, create('span', { class: 'text' }, text));
  return create('li', { data: { kind } }, create('details', {}, summary, create('pre', {}, text)));
}
