// Figures as people read them, in the language of the page.
import { w } from '../../words/words.js';
import { c } from '../words.js';

const format = (options) => (value) => new Intl.NumberFormat(w.locale, options).format(value);

export const whole = (value) => format({ maximumFractionDigits: 0 })(value);
const oneDigit = (value) => format({ maximumFractionDigits: 1 })(value);
export const twoDigits = (value) => format({ minimumFractionDigits: 2, maximumFractionDigits: 2 })(value);
export const percent = (value) => format({ style: 'percent', maximumFractionDigits: 0 })(value);

/** "43 % (9 of 21)"; of fewer than `fewest` only "2 of 4", for a rate would say more than is known. */
export function rate({ count, of }, fewest) {
  if (of === 0) return c.figures.none;
  return of < fewest ? c.figures.fewOf(count, of) : c.figures.rateOf(percent(count / of), count, of);
}

/** The share as a number, or null where it is of too few. */
export const shareOrNothing = ({ count, of }, fewest) => (of < fewest || of === 0 ? null : count / of);

/** "12 s", "3 min", "5 h". */
export function seconds(value) {
  if (value === null || value === undefined) return c.figures.none;
  if (value < 120) return `${oneDigit(value)}\u00a0s`;
  if (value < 7_200) return `${oneDigit(value / 60)}\u00a0min`;
  return `${oneDigit(value / 3_600)}\u00a0h`;
}

const dayFormat = (options) => (iso) => new Intl.DateTimeFormat(w.locale, { timeZone: 'UTC', ...options }).format(new Date(iso));

export const day = (iso) => dayFormat({ day: 'numeric', month: 'short' })(iso);
export const fullDay = (iso) => dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })(iso);

const DAY_MS = 86_400_000;

/** Midnight UTC of the Monday so many weeks before the one of `now`. */
export function monday(weeksBefore, now = Date.now()) {
  const today = new Date(now);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  return new Date(midnight - (sinceMonday + 7 * weeksBefore) * DAY_MS).toISOString();
}
