// Leads to the pages. The address holds the page, so that it can be kept, sent and reloaded.

import { create, setAttribute } from './dom.js';

export const addressOf = page => `#/${encodeURIComponent(page)}`;

export function pageOfAddress(layout) {
  const pages = layout.pages.map(page => page.name);
  const asked = location.hash.startsWith('#/') ? decode(location.hash.slice(2)) : layout.defaultPage;
  const first = layout.navigation.find(entry => entry.kind === 'page')?.text;
  return [asked, layout.defaultPage, first].find(name => pages.includes(name)) ?? '';
}

export function createNavigation(node) {
  const links = new Map();
  return {
    start(layout) {
      links.clear();
      node.replaceChildren(create('ul', {}, ...layout.navigation.map(entry => create('li', {}, createEntry(entry, links)))));
    },
    mark(page) {
      for (const [name, link] of links) {
        setAttribute(link, 'aria-current', name === page ? 'page' : null);
      }
      links.get(page)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function createEntry(entry, links) {
  if (entry.kind === 'separator') {
    return create('hr');
  }
  if (entry.kind === 'link') {
    return create('a', { href: entry.url, target: '_blank', rel: 'noopener noreferrer', class: 'outside', title: entry.url }, entry.text);
  }
  const link = create('a', { href: addressOf(entry.text) }, entry.text);
  links.set(entry.text, link);
  return link;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
