// The bar above every page: whose it is, the way to the others, the way out.
import { button, h } from '../core/dom.js';
import { addressOf } from '../core/pages.js';
import { w } from '../words/words.js';

const PAGES = [['', 'inbox'], ['supervise.html', 'console'], ['admin.html', 'admin']];

/** `here` is the page it stands on; a `guest` has nowhere else to go. `middle` stands after the name, `tools` before the way out. */
export function bar(gate, { here, guest = false, heading = true, middle = [], tools = [], out = () => gate.session.signOut() }) {
  const { session } = gate;
  const others = guest || session.role !== 'SUPERVISOR' ? [] : PAGES.filter(([page]) => page !== here);
  return [
    h(heading ? 'h1' : 'p', { class: 'brand' }, 'Attune'), middle, h('span', { class: 'bar-user' }, session.user),
    others.map(([page, name]) => h('a', { class: 'to-page', href: addressOf(page), testid: `to-${name}`, onclick: (event) => gate.follow(event, page) }, w.bar[name])),
    tools, !guest && button(w.bar.out, out, { class: 'quiet', testid: 'sign-out' })];
}
