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

/** Milliseconds by review, as long as the page is open: what was read once is not read anew. */
const readSoFar = new Map();

/** Fires "tick" about four times a second while the words of a review are in sight. */
export class ReadingClock extends EventTarget {
  #id;
  #inSight = false;
  #last = performance.now();

  constructor(node, id) {
    super();
    this.#id = id;
    this.watcher = new IntersectionObserver(([entry]) => (this.#inSight = entry.isIntersecting));
    this.watcher.observe(node);
    this.timer = setInterval(() => this.#tick(), TICK_MS);
  }

  get seconds() {
    return (readSoFar.get(this.#id) ?? 0) / 1000;
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
    readSoFar.set(this.#id, (readSoFar.get(this.#id) ?? 0) + passed);
    this.dispatchEvent(new Event('tick'));
  }
}
