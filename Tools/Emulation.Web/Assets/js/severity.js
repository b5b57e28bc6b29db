// Severities: each has a word and a shape, so that nobody depends on colours.

import { create, setText } from './dom.js';

const ORDER = ['none', 'normal', 'warning', 'minor', 'major', 'critical'];

export const rank = severity => ORDER.indexOf(severity);

export const isAlarm = severity => rank(severity) > rank('normal');

export const wordOf = severity => (severity === 'none' ? '' : severity[0].toUpperCase() + severity.slice(1));

export const worst = severities => severities.reduce((left, right) => (rank(right) > rank(left) ? right : left), 'none');

/** The shape of a severity with its word, which is seen for alarms only. */
export function createMark() {
  const word = create('span', { class: 'severity-word' });
  const shape = create('span', { class: 'severity-shape', 'aria-hidden': 'true' });
  return {
    shape,
    word,
    update(severity) {
      shape.dataset.severity = severity;
      word.dataset.severity = severity;
      word.classList.toggle('unseen', !isAlarm(severity));
      setText(word, wordOf(severity));
      shape.title = wordOf(severity);
    },
  };
}
