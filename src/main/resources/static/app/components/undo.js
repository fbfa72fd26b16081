// Counts down while the last approved reply can still be taken back.
import { button, h } from '../core/dom.js';
import { OpenReview } from '../core/open-review.js';
import { nameOf, sorry } from '../words/naming.js';
import { w } from '../words/words.js';

const TICK_MS = 500;

export class Undo {
  node = h('div', { class: 'undo' });
  #timer = 0;
  #detail = null;
  #api;
  #session;
  #said;

  /** `said(words, id)` hears what came of it; the id where the reply was taken back. */
  constructor(api, session, said) {
    this.#api = api;
    this.#session = session;
    this.#said = said;
  }

  offer(detail) {
    this.stop();
    this.#detail = detail;
    const left = () => Math.ceil((new Date(detail.undoUntil) - Date.now()) / 1000);
    const say = h('span', { 'aria-hidden': 'true' }, w.undo.leaves(left()));
    this.node.replaceChildren(say, button(w.undo.button, () => this.takeBack(), { class: 'secondary', testid: 'undo' }));
    this.#timer = setInterval(() => {
      if (left() > 0) say.textContent = w.undo.leaves(left());
      else this.stop();
    }, TICK_MS);
  }

  stop() {
    clearInterval(this.#timer);
    this.#detail = null;
    this.node.replaceChildren();
  }

  /** False where there is nothing to take back. */
  takeBack() {
    if (!this.#detail) return false;
    const detail = this.#detail;
    this.stop();
    this.#undone(detail);
    return true;
  }

  async #undone(detail) {
    const review = new OpenReview(this.#api, detail.id, this.#session);
    try {
      await review.load();
      await review.act('undo');
      this.#said(w.undo.done(nameOf(detail)), detail.id);
    } catch (problem) {
      this.#said(sorry(problem, true));
    }
  }
}
