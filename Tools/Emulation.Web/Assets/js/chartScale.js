// Where values and times lie on a chart, and what stands at its axes.

const STEPS = [1, 2, 5, 10];
const SECONDS = [10, 30, 60, 120, 300];

/** Even numbers around all values: { low, high, ticks: [{ at, text }] }. */
export function scaleNumbers(values) {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (low === high) {
    const room = Math.abs(low) > 0 ? Math.abs(low) * 0.1 : 1;
    low -= room;
    high += room;
  }
  const raw = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = STEPS.map(factor => factor * power).find(candidate => candidate >= raw) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const digits = Math.max(0, Math.min(10, -Math.floor(Math.log10(step))));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => ({ at: (first + index) * step, text: ((first + index) * step).toFixed(digits) }));
  return { low: first * step, high: last * step, ticks };
}

/** The discreets between the lowest and the highest value. */
export function scaleDiscreets(values, discreets) {
  const all = discreets.map(item => ({ at: Number(item.value), text: item.text })).filter(item => Number.isFinite(item.at));
  const low = Math.min(...values, ...all.slice(0, 1).map(item => item.at));
  const high = Math.max(...values, low + 1);
  return { low: low - 0.25, high: high + 0.25, ticks: all.filter(item => item.at >= low && item.at <= high) };
}

/** Full minutes, or parts of them, within a span of milliseconds: at most as many as there is room for. */
export function scaleTimes(from, to, most) {
  const step = 1000 * (SECONDS.find(seconds => (to - from) / 1000 / seconds <= most) ?? 600);
  const times = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    times.push({ at, text: clockOf(at) });
  }
  return times;
}

export const clockOf = time => new Date(time).toISOString().slice(11, 19);
