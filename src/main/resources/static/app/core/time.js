// Times in the reader's own language and zone, kept fresh while the page is open.
import { h } from './dom.js';

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });
const SHORT = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const STEPS = [['day', 86_400], ['hour', 3_600], ['minute', 60]];

export const exactly = (iso) => FULL.format(new Date(iso));
export const briefly = (iso) => SHORT.format(new Date(iso));

/** "3 hours ago", "in 2 days", "just now". */
export function relative(iso, now = Date.now()) {
  const seconds = (new Date(iso) - now) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  return unit ? RELATIVE.format(Math.trunc(seconds / size), unit) : 'just now';
}

/** "3 h", "2 days": how long something has waited. */
export function duration(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return 'a moment';
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours}\u00a0h`;
  return `${Math.floor(hours / 24)}\u00a0days`;
}

const SAID = {
  ago: relative,
  waiting: (iso) => `waiting ${duration(Date.now() - new Date(iso))}`,
  due: (iso) => {
    const left = new Date(iso) - Date.now();
    return left < 0 ? `overdue by ${duration(-left)}` : `due in ${duration(left)}`;
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

setInterval(() => document.querySelectorAll('time[data-how]').forEach(say), 20_000);
