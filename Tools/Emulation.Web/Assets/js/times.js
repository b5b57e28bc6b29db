// Dates and times as numbers, and as what a field shows. Dates are OLE automation dates in UTC: days since 1899-12-30; times are seconds.

const DAY = 86_400_000;
const EPOCH = 25_569;

/** What a field of that control shows for a value; the value itself when it is none. */
export function toField(control, value) {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) {
    return value;
  }
  switch (control) {
    case 'dateTime': return isoOf(number).slice(0, 19);
    case 'date': return isoOf(number).slice(0, 10);
    case 'time': return spanOf(number);
    default: return value;
  }
}

/** What is written for what a field shows. What cannot be read is written as it is, so that the element says what it takes. */
export function fromField(control, text) {
  switch (control) {
    case 'dateTime':
    case 'date': return dateOf(text);
    case 'time': return secondsOf(text);
    default: return text;
  }
}

function isoOf(days) {
  const date = new Date(Math.round((days - EPOCH) * DAY));
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 100 ? '' : date.toISOString();
}

function dateOf(text) {
  const time = Date.parse(text.includes('T') ? `${text}Z` : text);
  return Number.isNaN(time) ? text : String(time / DAY + EPOCH);
}

function spanOf(seconds) {
  // Rounded first, or 59.9996 would be 60 of the same minute.
  const all = Math.round(Math.abs(seconds) * 1000);
  const parts = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60, Math.floor(all / 1000) % 60].map(part => String(part).padStart(2, '0'));
  const fraction = all % 1000 === 0 ? '' : `.${String(all % 1000).padStart(3, '0')}`;
  return `${seconds < 0 ? '-' : ''}${parts.join(':')}${fraction}`;
}

function secondsOf(text) {
  const match = /^(-?)(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/.exec(text.trim());
  if (match === null) {
    return text.trim();
  }
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return String(match[1] === '-' ? -seconds : seconds);
}
