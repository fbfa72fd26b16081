// Server-sent events out of a stream of bytes, as the HTML standard reads them.

/** Takes text in any pieces and calls `hear({type, data, id})` once an event is whole; `beat` for comments. */
export class EventParser {
  #rest = '';
  #event = fresh();
  lastEventId;

  constructor(hear, beat, lastEventId = '') {
    this.hear = hear;
    this.beat = beat;
    this.lastEventId = lastEventId;
  }

  feed(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    for (const line of lines) this.#line(line.replace(/\r$/, ''));
  }

  #line(line) {
    if (line === '') return this.#dispatch();
    if (line.startsWith(':')) return this.beat();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event.type = value;
    else if (field === 'data') this.#event.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#event.id = value;
  }

  /** An id counts from the end of its event on: half an event is asked for again. */
  #dispatch() {
    const { type, data, id } = this.#event;
    this.#event = fresh();
    if (id !== null) this.lastEventId = id;
    if (data.length) this.hear({ type: type || 'message', data: data.join('\n'), id: this.lastEventId });
  }
}

const fresh = () => ({ type: '', data: [], id: null });
