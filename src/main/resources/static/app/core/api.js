// The HTTP API v1, one method a call. Nothing here knows what the page looks like.
import { BASE } from './base.js';
import { Refusal, Unreachable } from './refusals.js';

const PATIENCE_MS = 30_000;
/** The queue and a message are what a therapist waits for; asking twice changes nothing. */
const SOON_MS = 8_000;
const PAUSE_MS = 500;

export class Api {
  #session;

  constructor(session) {
    this.#session = session;
  }

  reviews({ state, limit, cursor }) {
    const query = new URLSearchParams();
    if (state) query.set('state', state);
    if (limit) query.set('limit', limit);
    if (cursor) query.set('cursor', cursor);
    return this.#read(`api/v1/reviews?${query}`).then(({ body }) => body);
  }

  /** {body, etag} of one review. */
  review(id) {
    return this.#read(path(id));
  }

  /** Changes a review under its ETag and gives {body, etag} of what it has become. */
  act(id, step, etag, body = {}) {
    return this.call('POST', `${path(id)}/${step}`, { etag, body });
  }

  saveDraft(id, etag, body) {
    return this.call('PUT', `${path(id)}/draft`, { etag, body });
  }

  /** Ids of the therapists to whom a review can be passed. */
  colleagues() {
    return this.call('GET', 'api/v1/colleagues').then(({ body }) => body.items.map(({ id }) => id));
  }

  /** Whether drafts follow how this person writes; with `forget`, what was learnt is forgotten first. */
  voice({ forget } = {}) {
    return this.call(forget ? 'DELETE' : 'GET', 'api/v1/voice').then(({ body }) => body);
  }

  /** What every rule says of a text as it stands, without sending or keeping it: {checks}. */
  check(id, body) {
    return this.call('POST', `${path(id)}/check`, { body }).then(({ body: answer }) => answer);
  }

  /** The open answer of the stream, to be read by core/live.js. */
  async stream(lastEventId, signal) {
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${this.#session.token}` };
    if (lastEventId) headers['Last-Event-ID'] = lastEventId;
    return fetch(new URL('api/v1/stream', BASE), { headers, cache: 'no-store', signal });
  }

  renew() {
    return this.#session.renew(this.#session.token);
  }

  /** Asks once more where no answer came soon, or only one of a server that is in trouble. */
  async #read(url) {
    try {
      return await this.call('GET', url, { patience: SOON_MS });
    } catch (problem) {
      const passing = problem instanceof Unreachable || problem.status >= 500;
      if (!passing || !navigator.onLine) throw problem;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      return this.call('GET', url);
    }
  }

  /** Any call, with a token that is renewed where it has ended; `read` makes something of the answer's body. {body, etag}, or a Refusal thrown. */
  async call(method, url, { etag, body, read = readJson, patience = PATIENCE_MS } = {}) {
    for (;;) {
      const token = this.#session.token;
      const response = await send(method, new URL(url, BASE), { token, etag, body, patience });
      if (response.status === 401) {
        await this.#session.renew(token);
        continue;
      }
      if (!response.ok) throw await Refusal.from(response);
      return { body: await read(response), etag: response.headers.get('ETag') };
    }
  }
}

const path = (id) => `api/v1/reviews/${encodeURIComponent(id)}`;

async function send(method, url, { token, etag, body, patience }) {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
  if (etag) headers['If-Match'] = etag;
  if (body) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Unreachable();
  }
}

/** An answer cut off half way is no answer. */
async function readJson(response) {
  try {
    return response.status === 204 ? null : await response.json();
  } catch {
    throw new Unreachable();
  }
}
