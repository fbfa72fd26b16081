// The line below the bar that says that the connection is gone.
import { h } from '../core/dom.js';

/** A line that is back within a moment is no news. */
const MOMENT_MS = 1_500;

/** Follows `live` until `signal` ends; `say()` gives the words for now, "" for none, and `back` hears that they are over. */
export function netLine(live, signal, say, back = () => {}) {
  const node = h('p', { class: 'net', role: 'alert', testid: 'net', hidden: true });
  let soon;
  const look = () => {
    const words = say();
    if (!words && !node.hidden) back();
    clearTimeout(soon);
    soon = setTimeout(() => {
      node.textContent = words;
      node.hidden = !words;
    }, words ? MOMENT_MS : 0);
  };
  live.addEventListener('state', look, { signal });
  for (const type of ['online', 'offline']) window.addEventListener(type, look, { signal });
  return node;
}
