// Opens the chart of a trended parameter or cell.

import { openChart } from './chart.js';
import { create } from './dom.js';
import { createSvg } from './svg.js';

/**
 * @param {object} parameter the layout of the parameter, or of the column
 * @param {Function} describe gives what to chart: { title, key }
 */
export function createTrendButton(parameter, describe) {
  const icon = createSvg('svg', { viewBox: '0 0 16 12', width: 16, height: 12, 'aria-hidden': 'true' },
    createSvg('path', { d: 'M1 11V1M1 11H15M3 8L6.5 4.5L9.5 7L14 2', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 }));
  return create('button', { type: 'button', class: 'trend', title: 'Chart', 'aria-label': `Chart of ${describe().title}`, on: { click: () => openChart(parameter, describe()) } }, icon);
}
