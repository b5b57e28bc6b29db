// The chart of a trended parameter, in a dialog. It follows the element while it is open.

import { describePoint, drawChart } from './chartDrawing.js';
import { addressOfApi } from './address.js';
import { create, setText, uniqueId } from './dom.js';
import { createSvg } from './svg.js';

const PACE = 1000;
const HEIGHT = 260;
const MINUTES = [1, 5, 10];

/**
 * @param {object} parameter the layout of the parameter, or of the column
 * @param {object} what title: what it is; key: the row of a cell
 */
export function openChart(parameter, { title, key }) {
  const titleId = uniqueId('chart');
  const readout = create('output', { class: 'readout' });
  const note = create('p', { class: 'note' });
  const drawing = createSvg('svg', { tabindex: 0, role: 'group', 'aria-label': 'Values over time. The arrow keys go from value to value.', height: HEIGHT });
  const spans = MINUTES.map(minutes => create('button', { type: 'button', data: { minutes }, on: { click: () => setSpan(minutes) } }, `${minutes} min`));
  const dialog = create('dialog', { class: 'ask chart', 'aria-labelledby': titleId },
    create('h2', { id: titleId }, title),
    create('div', { class: 'chart-head' }, create('div', { class: 'toggle', role: 'group', 'aria-label': 'Time span' }, ...spans), readout),
    drawing, note,
    create('div', { class: 'buttons' }, create('button', { type: 'button', on: { click: () => dialog.close() } }, 'Close')));
  let span = 5;
  let trend = null;
  let problem = '';
  let points = [];
  let chart = null;
  let chosen = null;

  drawing.addEventListener('pointermove', event => choose(lastBefore(chart?.timeOf(event.clientX - drawing.getBoundingClientRect().left))));
  drawing.addEventListener('pointerleave', () => choose(null));
  drawing.addEventListener('keydown', moveByKey);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  drawing.focus({ focusVisible: false });
  setSpan(span);
  refresh();

  async function refresh() {
    if (!dialog.open) {
      return;
    }
    try {
      const response = await fetch(addressOfApi(`trends/${parameter.id}`, key === undefined ? {} : { key }));
      const answer = await response.json();
      problem = response.ok ? '' : answer.detail;
      trend = response.ok ? answer : trend;
    } catch {
      problem = 'The emulator does not answer.';
    }
    render();
    setTimeout(refresh, PACE);
  }

  function setSpan(minutes) {
    span = minutes;
    spans.forEach(button => button.setAttribute('aria-pressed', String(Number(button.dataset.minutes) === minutes)));
    render();
  }

  function render() {
    setText(note, problem);
    if (trend === null) {
      return;
    }
    const from = trend.now - span * 60_000;
    points = within(trend.points.map(([time, value, text]) => ({ time, value, text })), from);
    const width = Math.max(drawing.parentElement.clientWidth - 40, 240);
    drawing.setAttribute('width', width);
    chart = drawChart(points, { width, height: HEIGHT, from, to: trend.now, discreets: parameter.discreets });
    drawing.replaceChildren(...(chart ? [chart.node] : []));
    if (chart === null && problem === '') {
      setText(note, key !== undefined && trend.points.length === 0 ? 'Nothing is recorded of this row. Only the first 500 rows of a table are.' : 'It held no value in that time.');
    }
    choose(chosen !== null && chosen.time >= from ? chosen : null);
  }

  function lastBefore(time) {
    return time === undefined ? null : points.findLast(point => point.time <= time) ?? points[0] ?? null;
  }

  function choose(point) {
    chosen = point;
    chart?.showCursor(point);
    const shown = point ?? points.at(-1);
    setText(readout, shown ? describePoint(point ?? { ...shown, time: trend.now }) : '');
    readout.setAttribute('aria-live', point === null ? 'off' : 'polite');
  }

  function moveByKey(event) {
    const place = points.findIndex(point => point.time === chosen?.time);
    const next = { ArrowLeft: place < 0 ? points.length - 1 : Math.max(place - 1, 0), ArrowRight: Math.min(place + 1, points.length - 1), Home: 0, End: points.length - 1 }[event.key];
    if (next !== undefined && points.length > 0) {
      event.preventDefault();
      choose(points[next]);
    }
  }
}

// What held when the span began starts it.
function within(points, from) {
  const first = points.findLastIndex(point => point.time <= from);
  return first < 0 ? points : [{ ...points[first], time: from }, ...points.slice(first + 1)];
}
