// The tenant's policy as this window knows it: values by dotted path, and the version they were read at.

const PATH = 'api/v1/tenant/policy';

export class Policy {
  #api;
  #etag = null;
  #value = {};

  constructor(api) {
    this.#api = api;
  }

  async load() {
    this.#took(await this.#api.call('GET', PATH));
  }

  /** at('risk.protocol') */
  at(path) {
    return path.split('.').reduce((value, step) => value?.[step], this.#value);
  }

  /** Sets some paths, against the version this window has read; the others stay as they are. */
  async save(changes) {
    const body = {};
    for (const [path, value] of Object.entries(changes)) put(body, path.split('.'), value);
    this.#took(await this.#api.call('PUT', PATH, { etag: this.#etag, body }));
  }

  #took({ body, etag }) {
    this.#value = body;
    this.#etag = etag;
  }
}

function put(into, [first, ...rest], value) {
  if (rest.length === 0) into[first] = value;
  else put((into[first] ??= {}), rest, value);
}

/** Whether two values of a policy say the same. */
export const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
