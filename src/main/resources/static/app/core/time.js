// Times in the reader's own language and zone, kept fresh while the page is open.
import { w } from '../words/words.js';
import { h } from './dom.js';

const FULL = { dateStyle: 'full', timeStyle: 'short' };
const SHORT = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
const STEPS = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
const formats = new Map();

/** One formatter a language and style: making them is slow. */
function format(style) {
  const key = `${w.locale}${style === FULL}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(w.locale, style));
  return formats.get(key);
}

export const exactly = (iso) => format(FULL).format(new Date(iso));
export const briefly = (iso) => format(SHORT).format(new Date(iso));

/** "3 hours ago", "in 2 days", "just now". */
function relative(iso, now = Date.now()) {
  const seconds = (new Date(iso) - now) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  if (!unit) return w.time.now;
  return new Intl.RelativeTimeFormat(w.locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** "3 h", "2 days": how long something has waited. */
function duration(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return w.time.moment;
  if (minutes < 60) return w.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? w.time.hours(hours) : w.time.days(Math.floor(hours / 24));
}

const SAID = {
  ago: relative,
  waiting: (iso) => w.time.waiting(duration(Date.now() - new Date(iso))),
  due: (iso) => {
    const left = new Date(iso) - Date.now();
    return left < 0 ? w.time.overdue(duration(-left)) : w.time.due(duration(left));
  },
};

/** A <time> that stays true: how is "ago", "waiting" or "due". */
export function timeElement(iso, how) {
  const node = h('time', { datetime: iso, title: exactly(iso), dataset: { how } });
  say(node);
  return node;
}

function say(node) {
  const { how } = node.dataset;
  const words = SAID[how](node.dateTime);
  if (node.textContent !== words) node.textContent = words;
  if (how === 'due') node.toggleAttribute('data-late', new Date(node.dateTime) < Date.now());
}

/** Says every time below `root` anew. */
export const sayTimes = (root) => root.querySelectorAll('time[data-how]').forEach(say);
