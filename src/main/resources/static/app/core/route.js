// Which review is open: in the address where the inbox is the page, in memory where it is a guest.

const ADDRESS = /^#\/review\/([\w.~-]+)$/;

/** A route kept in the address, so that back, forward and a bookmark work. */
export class AddressRoute {
  get id() {
    return ADDRESS.exec(location.hash)?.[1] ?? null;
  }

  go(id) {
    const hash = id ? `#/review/${id}` : '#/';
    if (location.hash === hash) window.dispatchEvent(new Event('hashchange'));
    else location.hash = hash;
  }

  /** Calls `hear` at every change, until the function it gives is called. */
  listen(hear) {
    window.addEventListener('hashchange', hear);
    return () => window.removeEventListener('hashchange', hear);
  }

  reset() {
    history.replaceState(null, '', '#/');
  }
}

/** A route of one's own: the address of a foreign page is not ours to change. */
export class QuietRoute {
  #hears = new Set();
  id = null;

  go(id) {
    this.id = id;
    for (const hear of this.#hears) hear();
  }

  listen(hear) {
    this.#hears.add(hear);
    return () => this.#hears.delete(hear);
  }

  reset() {
    this.id = null;
  }
}
