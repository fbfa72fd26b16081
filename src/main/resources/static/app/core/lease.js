// Keeps a claim alive while its holder is at work, and lets it run out when they are not.

const LOOK_MS = 10_000;
/** Whoever did nothing for so long is not at work. */
const AT_WORK_MS = 120_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'input', 'focusin'];

export class Lease {
  #seen = performance.now();
  #length = 0;
  #until = 0;

  /** Looks at `node` for signs of work; `renew` asks for another lease, `lapsed` hears that one is over. */
  constructor(node, { renew, lapsed }) {
    this.hear = () => (this.#seen = performance.now());
    this.node = node;
    for (const sign of SIGNS) node.addEventListener(sign, this.hear, { passive: true });
    this.timer = setInterval(() => this.#look(renew, lapsed), LOOK_MS);
  }

  /** The claim as it stands: until when, and how long one lease is; nothing where there is none. */
  hold(until, minutes) {
    this.#until = until ? new Date(until).getTime() : 0;
    this.#length = minutes * 60_000;
  }

  stop() {
    clearInterval(this.timer);
    for (const sign of SIGNS) this.node.removeEventListener(sign, this.hear);
  }

  #look(renew, lapsed) {
    if (!this.#until) return;
    const left = this.#until - Date.now();
    const atWork = !document.hidden && performance.now() - this.#seen < AT_WORK_MS;
    if (left <= 0) lapsed();
    else if (atWork && left < this.#length * 0.6) renew();
  }
}
