// Who is signed in. The token lives in this object and nowhere else: a reload signs out.
import { Refusal, Unreachable } from './refusals.js';

export class SignedOut extends Error {}

/** Fires "expired" when the server no longer knows the token, "in" and "out" otherwise. */
export class Session extends EventTarget {
  #token = null;
  #waiting = [];
  user = null;

  get token() {
    return this.#token;
  }

  async signIn(user, password) {
    const response = await fetch('api/v1/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ user, password }),
      cache: 'no-store',
    }).catch(() => {
      throw new Unreachable();
    });
    if (!response.ok) throw await Refusal.from(response);
    const { token } = await response.json();
    this.#token = token;
    this.user = user;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
    this.dispatchEvent(new Event('in'));
  }

  signOut() {
    this.#token = null;
    this.user = null;
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
}
