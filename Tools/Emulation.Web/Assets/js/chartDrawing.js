// Draws a chart: a line with steps, because a value holds until the next one.

import { clockOf, scaleDiscreets, scaleNumbers, scaleTimes } from './chartScale.js';
import { createSvg } from './svg.js';

const MARGIN = { top: 12, right: 16, bottom: 26 };
const LETTER = 7;
const TIME_WIDTH = 72;
const MOST_DOTS = 120;

/**
 * @param {Array<{time: number, value: number|null}>} points within the span, the first one at its start
 * @param {object} look width and height in pixels, from and to in milliseconds, discreets
 * @returns {{node: Node, xOf: Function, timeOf: Function, showCursor: Function}|null} null when there is nothing to draw
 */
export function drawChart(points, { width, height, from, to, discreets }) {
  const values = points.map(point => point.value).filter(value => value !== null);
  if (values.length === 0) {
    return null;
  }
  const scale = discreets ? scaleDiscreets(values, discreets) : scaleNumbers(values);
  const left = 12 + LETTER * Math.min(18, Math.max(3, ...scale.ticks.map(tick => tick.text.length)));
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const xOf = time => left + (right - left) * (time - from) / (to - from);
  const yOf = value => bottom - (bottom - MARGIN.top) * (value - scale.low) / (scale.high - scale.low);
  const cursor = createSvg('line', { class: 'cursor', y1: MARGIN.top, y2: bottom, x1: -9, x2: -9 });
  const mark = createSvg('circle', { class: 'cursor-mark', r: 4, cx: -9, cy: -9 });
  const node = createSvg('g', {},
    ...scale.ticks.map(tick => createSvg('g', {}, createSvg('line', { class: 'rule', x1: left, x2: right, y1: yOf(tick.at), y2: yOf(tick.at) }),
      createText(tick.text, { x: left - 8, y: yOf(tick.at) + 4, 'text-anchor': 'end' }))),
    ...scaleTimes(from, to, Math.floor((right - left) / TIME_WIDTH)).map(tick => createText(tick.text, { x: xOf(tick.at), y: height - 8, 'text-anchor': 'middle' })),
    createSvg('line', { class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom }),
    createSvg('path', { class: 'curve', d: pathOf(points, to, xOf, yOf) }),
    ...dots(points, from, xOf, yOf), cursor, mark);

  return {
    node,
    timeOf: x => from + (to - from) * (x - left) / (right - left),
    showCursor(point) {
      const isShown = point !== null;
      const x = isShown ? xOf(point.time) : -9;
      cursor.setAttribute('x1', x);
      cursor.setAttribute('x2', x);
      mark.setAttribute('cx', isShown && point.value !== null ? x : -9);
      mark.setAttribute('cy', isShown && point.value !== null ? yOf(point.value) : -9);
    },
  };
}

export const describePoint = point => `${clockOf(point.time)} UTC: ${point.text ?? 'no value'}`;

function createText(text, attributes) {
  const node = createSvg('text', attributes, text.length > 18 ? `${text.slice(0, 17)}…` : text);
  return node;
}

function pathOf(points, to, xOf, yOf) {
  const parts = [];
  points.forEach((point, place) => {
    const end = points[place + 1]?.time ?? to;
    const isJoined = place > 0 && points[place - 1].value !== null;
    if (point.value !== null) {
      parts.push(isJoined ? `V${yOf(point.value)}` : `M${xOf(point.time)} ${yOf(point.value)}`, `H${xOf(end)}`);
    }
  });
  return parts.join('');
}

// With many points the dots would only thicken the line.
function dots(points, from, xOf, yOf) {
  const shown = points.filter(point => point.value !== null && point.time > from);
  return shown.length > MOST_DOTS ? [] : shown.map(point => createSvg('circle', { class: 'dot', r: 2.5, cx: xOf(point.time), cy: yOf(point.value) }));
}
