// How long a message was in sight: the page in front, the words on the screen.
import { wordCount } from './text.js';

const WORDS_PER_SECOND = 250 / 60;
const SHORTEST_SECONDS = 3;
const LONGEST_SECONDS = 60;
const TICK_MS = 250;

/** Seconds it takes to read a text once. */
export const readingSeconds = (text) => Math.ceil(wordCount(text) / WORDS_PER_SECOND);

/** Seconds before drafts may be seen; a service can name its own, 0 switches the wait off. */
export function revealSeconds(text, named) {
  if (Number.isFinite(named)) return Math.max(0, named);
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, readingSeconds(text)));
}

/** Fires "tick" about four times a second while the words are in sight. */
export class ReadingClock extends EventTarget {
  #seen = 0;
  #inSight = false;
  #last = performance.now();

  constructor(node) {
    super();
    this.watcher = new IntersectionObserver(([entry]) => (this.#inSight = entry.isIntersecting));
    this.watcher.observe(node);
    this.timer = setInterval(() => this.#tick(), TICK_MS);
  }

  get seconds() {
    return this.#seen / 1000;
  }

  stop() {
    clearInterval(this.timer);
    this.watcher.disconnect();
  }

  #tick() {
    const now = performance.now();
    // A laptop that slept was not read from
    const passed = Math.min(now - this.#last, TICK_MS * 4);
    this.#last = now;
    if (!this.#inSight || document.hidden) return;
    this.#seen += passed;
    this.dispatchEvent(new Event('tick'));
  }
}
