// Attune's own pages, each of them one element. Going from one to another inside the window keeps
// the session, which lives in memory alone and never in the browser's storage.
import { BASE } from './base.js';

const PAGES = {
  '': { element: 'attune-inbox', load: () => import('../main.js') },
  'supervise.html': { element: 'attune-console', load: () => import('../supervise/main.js') },
  'admin.html': { element: 'attune-admin', load: () => import('../admin/main.js') },
};
const sessions = new WeakMap();

/** The session that was handed to an element when it took the place of another. */
export const handedTo = (element) => sessions.get(element) ?? null;

/** Which page the address names. */
export function pageHere() {
  const name = location.href.slice(BASE.href.length).split(/[?#]/)[0];
  return name in PAGES ? name : '';
}

export const addressOf = (page) => new URL(page, BASE).href;

/** Shows a page in the place of `old`, after `arrive()`; rejects where its files cannot be had. */
export async function turnTo(page, old, session, arrive) {
  const { element, load } = PAGES[page];
  if (!customElements.get(element)) await load();
  arrive();
  const next = document.createElement(element);
  sessions.set(next, session);
  old.replaceWith(next);
}
