// What stands beside the pages: stream viewer, log and alarms.

import { create, setText } from './dom.js';
import { createLines } from './lines.js';
import { createLogLine, createStreamLine } from './lineKinds.js';
import { createTabs } from './tabs.js';

const MEMORY = 'panel-is-closed';

export function createPanel(node, store, alarmView) {
  const stream = createLines('stream', 'stream viewer', () => store.stream, line => createStreamLine(line, store.layout.connections));
  const log = createLines('log', 'log', () => store.log, createLogLine);
  const alarmCount = create('span', { class: 'badge' });
  const tabs = createTabs([
    { title: ['Stream viewer'], content: stream.node },
    { title: ['Log'], content: log.node },
    { title: ['Alarms', alarmCount], content: alarmView },
  ]);
  const toggle = create('button', { type: 'button', class: 'toggle-panel', 'aria-controls': 'panel-body', on: { click: () => show(node.classList.contains('is-closed')) } });
  const body = create('div', { id: 'panel-body' }, tabs.body);
  node.append(create('div', { class: 'panel-head' }, tabs.list, toggle), body);
  tabs.list.addEventListener('click', () => show(true));
  show(localStorage.getItem(MEMORY) !== 'true');

  function show(isOpen) {
    node.classList.toggle('is-closed', !isOpen);
    body.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    setText(toggle, isOpen ? 'Hide' : 'Show');
    toggle.setAttribute('aria-label', `${toggle.textContent} stream viewer, log and alarms`);
    localStorage.setItem(MEMORY, String(!isOpen));
  }

  return {
    restart() {
      stream.restart();
      log.restart();
    },
    addStream: stream.add,
    addLog: log.add,
    countAlarms: count => setText(alarmCount, count > 0 ? String(count) : ''),
  };
}
