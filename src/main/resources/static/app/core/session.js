// Who is signed in. The token lives in this object and nowhere else: a reload signs out.
import { BASE } from './base.js';
import { Refusal, Unreachable } from './refusals.js';

const PATH = new URL('api/v1/session', BASE);

export class SignedOut extends Error {}

/** Fires "in", "out", and "expired" when the server no longer knows the token. */
export class Session extends EventTarget {
  #token = null;
  #waiting = [];
  user = null;
  /** THERAPIST or SUPERVISOR. */
  role = null;

  get token() {
    return this.#token;
  }

  async signIn(user, password) {
    const { token, actor } = await this.#ask({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ user, password }) });
    this.#begin(token, user, actor.role);
  }

  /**
   * Goes on with a token that the page at `host` obtained, after asking the server whose it is. In a
   * frame every request comes from Attune's own origin, so that only here can be seen whether the
   * token was made for the page around.
   */
  async accept(token, host) {
    const { actor, origin } = await this.#ask({ headers: { Authorization: `Bearer ${token}` } });
    if (origin !== host) throw new Error('The token was made for a page of another origin.');
    this.#begin(token, actor.id, actor.role);
  }

  /** The server forgets the token as well, where it can be reached. */
  signOut() {
    if (this.#token) fetch(PATH, { method: 'DELETE', headers: { Authorization: `Bearer ${this.#token}` }, cache: 'no-store', keepalive: true }).catch(() => {});
    this.#token = null;
    this.user = null;
    this.role = null;
    for (const { reject } of this.#waiting.splice(0)) reject(new SignedOut());
    this.dispatchEvent(new Event('out'));
  }

  /** Waits until somebody has signed in again; at once when that has happened since. */
  renew(staleToken) {
    if (staleToken === null) return Promise.reject(new SignedOut());
    if (this.#token !== staleToken) return this.#token ? Promise.resolve() : Promise.reject(new SignedOut());
    const renewed = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    if (this.#waiting.length === 1) this.dispatchEvent(new Event('expired'));
    return renewed;
  }

  async #ask({ headers, ...request }) {
    const response = await fetch(PATH, {
      ...request, headers: { Accept: 'application/json', ...headers }, cache: 'no-store',
    }).catch(() => {
      throw new Unreachable();
    });
    if (!response.ok) throw await Refusal.from(response);
    return response.json();
  }

  #begin(token, user, role) {
    if (this.user && this.user !== user) this.signOut();
    this.#token = token;
    this.user = user;
    this.role = role;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
    this.dispatchEvent(new Event('in'));
  }
}
