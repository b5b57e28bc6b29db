// Tabs, by the WAI-ARIA pattern: one is in the tab order, arrows lead to the others.

import { create, uniqueId } from './dom.js';

export function createTabs(entries) {
  const panels = entries.map(entry => create('div', { id: uniqueId('tab-panel'), role: 'tabpanel', class: 'tab-panel' }, entry.content));
  const tabs = entries.map((entry, place) =>
    create('button', { id: uniqueId('tab'), type: 'button', role: 'tab', 'aria-controls': panels[place].id, on: { click: () => select(place) } }, ...entry.title));
  panels.forEach((panel, place) => panel.setAttribute('aria-labelledby', tabs[place].id));
  const list = create('div', { role: 'tablist', class: 'tabs', 'aria-label': 'Views' }, ...tabs);
  list.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const place = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
      tabs[place].click();
      tabs[place].focus();
    }
  });
  select(0);
  return { list, body: create('div', { class: 'tab-panels' }, ...panels) };

  function select(chosen) {
    tabs.forEach((tab, place) => {
      tab.setAttribute('aria-selected', String(place === chosen));
      tab.tabIndex = place === chosen ? 0 : -1;
      panels[place].hidden = place !== chosen;
    });
  }
}
