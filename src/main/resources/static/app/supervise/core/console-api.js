// The calls that only supervisors may make.
import { Api } from '../../core/api.js';

const SUPERVISION = 'api/v1/supervision';
const LEDGER = 'api/v1/ledger';

export class ConsoleApi extends Api {
  report(query) {
    return this.#get(`${SUPERVISION}/report`, query);
  }

  /** The report's figures, one set a week. */
  weekly(query) {
    return this.#get(`${SUPERVISION}/report`, { ...query, by: 'week' });
  }

  sample(query) {
    return this.#get(`${SUPERVISION}/sample`, query);
  }

  codebook() {
    return (this.book ??= this.#get(`${SUPERVISION}/codebook`));
  }

  findings(query) {
    return this.#get(`${SUPERVISION}/findings`, query).then(({ items }) => items);
  }

  find(finding) {
    return this.call('POST', `${SUPERVISION}/findings`, { body: finding }).then(({ body }) => body);
  }

  /** A report or a sample as CSV, in its own words. */
  table(what, query) {
    const read = (response) => response.text();
    return this.call('GET', address(`${SUPERVISION}/${what}`, { ...query, format: 'csv' }), { read }).then(({ body }) => body);
  }

  head() {
    return this.#get(`${LEDGER}/head`);
  }

  entries(after, limit) {
    return this.#get(LEDGER, { after, limit }).then(({ items }) => items);
  }

  inclusion(seq, size) {
    return this.#get(`${LEDGER}/${seq}/proof`, { size });
  }

  consistency(from, to) {
    return this.#get(`${LEDGER}/consistency`, { from, to });
  }

  /** All open reviews of the tenant up to `most`, most urgent first: {items, complete}. */
  async queue(most) {
    const items = new Map();
    let cursor = null;
    do {
      const page = await this.reviews({ limit: 200, cursor });
      for (const item of page.items) items.set(item.id, item);
      cursor = page.nextCursor ?? null;
    } while (cursor && items.size < most);
    return { items: [...items.values()], complete: !cursor };
  }

  #get(path, query = {}) {
    return this.call('GET', address(path, query)).then(({ body }) => body);
  }
}

/** The path with those parameters that say something. */
function address(path, query) {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `${path}?${new URLSearchParams(said)}`;
}
