// What changes on the server, as it happens: a stream that is taken up again where it broke off.
import { SignedOut } from './session.js';
import { EventParser } from './sse.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The server is heard from every 15 s; after three silent rounds the line is dead. */
const SILENCE_MS = 45_000;
const POLL_MS = 10_000;

/**
 * Fires "event" ({detail: {type, ...}}), "resync" when everything must be read again, and "state"
 * with state live, broken or polling (where the server has no stream).
 */
export class Live extends EventTarget {
  #api;
  #stop = new AbortController();
  #lastEventId = '';
  #wait;
  #firstWait;
  #line = null;
  state = 'new';

  constructor(api, { firstWait = FIRST_WAIT_MS } = {}) {
    super();
    this.#api = api;
    this.#firstWait = this.#wait = firstWait;
    const now = () => this.#hurry();
    for (const type of ['online', 'focus']) window.addEventListener(type, now, { signal: this.#stop.signal });
    window.addEventListener('offline', () => this.#line?.abort(), { signal: this.#stop.signal });
  }

  async start() {
    while (!this.#stop.signal.aborted && this.state !== 'polling') {
      try {
        await this.#listen();
      } catch (problem) {
        if (problem instanceof SignedOut) return;
      }
      if (this.#stop.signal.aborted) return;
      if (this.state !== 'polling') await this.#pause();
    }
    this.#poll();
  }

  close() {
    this.#stop.abort();
    this.#line?.abort();
    clearInterval(this.polling);
    this.#hurry();
  }

  async #listen() {
    this.#line = new AbortController();
    const response = await this.#api.stream(this.#lastEventId, this.#line.signal);
    if (response.status === 401) return this.#api.renew();
    if ([404, 405, 501].includes(response.status)) return this.#become('polling');
    if (!response.ok || !response.body) throw new Error(`stream: ${response.status}`);
    this.#become('live');
    await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  async #read(reader) {
    const parser = new EventParser((event) => this.#hear(event), () => {}, this.#lastEventId);
    try {
      for (;;) {
        const silence = setTimeout(() => this.#line.abort(), SILENCE_MS);
        const { value, done } = await reader.read().finally(() => clearTimeout(silence));
        if (done) return;
        this.#wait = this.#firstWait;
        parser.feed(value);
        this.#lastEventId = parser.lastEventId;
      }
    } finally {
      this.#become('broken');
    }
  }

  #hear({ type, data, id }) {
    this.#lastEventId = id;
    const detail = { type, ...parsed(data) };
    // A stream that could not go on where we left it, or never began, says nothing of what came before
    if (type === 'resync' || (type === 'ready' && !detail.resumed)) return this.dispatchEvent(new Event('resync'));
    this.dispatchEvent(new CustomEvent('event', { detail }));
  }

  #pause() {
    this.#become('broken');
    const wait = this.#wait * (0.5 + Math.random());
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Whoever comes back to the window or to the network does not wait for the next turn. */
  #hurry() {
    this.hurry?.();
    if (this.state === 'polling' && !document.hidden && !this.#stop.signal.aborted) this.dispatchEvent(new Event('resync'));
  }

  #poll() {
    if (this.#stop.signal.aborted) return;
    this.polling = setInterval(() => !document.hidden && this.dispatchEvent(new Event('resync')), POLL_MS);
  }

  #become(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return {};
  }
}
