// One small note beside a passage: it stays while the pointer is on it, and Escape puts it away.
import { h, uniqueId } from './dom.js';

const LINGER_MS = 180;

export class Tooltip {
  #timer = 0;
  #anchor = null;

  /** Shown inside `host`, which must be positioned. */
  constructor(host) {
    this.host = host;
    this.node = h('div', { class: 'tooltip', role: 'tooltip', id: uniqueId('tip'), hidden: true });
    this.node.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.node.addEventListener('pointerleave', () => this.hideSoon());
    host.append(this.node);
    host.addEventListener('keydown', (event) => event.key === 'Escape' && this.hide());
  }

  show(anchor, lines, near) {
    clearTimeout(this.#timer);
    this.#forget();
    this.#anchor = anchor;
    anchor.setAttribute('aria-describedby', this.node.id);
    this.node.replaceChildren(...lines.map(([what, sure, kind]) =>
      h('p', { dataset: { kind } }, h('strong', {}, what), sure && ` ${sure}`)));
    this.node.hidden = false;
    this.#place(near ?? anchor.getClientRects()[0]);
  }

  hideSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LINGER_MS);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#forget();
    this.node.hidden = true;
  }

  #forget() {
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = null;
  }

  #place(line) {
    const box = this.host.getBoundingClientRect();
    const left = Math.min(Math.max(0, line.left - box.left), Math.max(0, box.width - this.node.offsetWidth));
    this.node.style.setProperty('left', `${left}px`);
    this.node.style.setProperty('top', `${line.bottom - box.top + 6}px`);
  }
}
