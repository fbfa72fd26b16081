import { h, uniqueId } from '../core/dom.js';
import { cuesOf, placed, segments } from '../core/spans.js';
import { Tooltip } from '../core/tooltip.js';
import { briefly, exactly, timeElement } from '../core/time.js';
import { cueWords, nameOf } from '../words/naming.js';
import { w } from '../words/words.js';

/** The patient's own words, first and largest, with the passages the reading rests on. */
class AttuneMessage extends HTMLElement {
  #detail = null;
  #hidden = new Set();
  #drawn = '';

  connectedCallback() {
    if (this.firstChild) return;
    const title = uniqueId('message');
    this.heading = h('h3', { id: title });
    this.when = h('p', { class: 'meta' });
    this.toggles = h('div', { class: 'toggles', role: 'group', 'aria-label': w.message.passages });
    this.text = h('div', { class: 'patient-text', testid: 'message-text', lang: 'en' });
    this.body = h('div', { class: 'message-body' }, this.text);
    this.tooltip = new Tooltip(this.body);
    this.append(h('section', { class: 'message', 'aria-labelledby': title },
      h('div', { class: 'section-head' }, this.heading, this.when), this.body, this.toggles));
    this.#listen();
  }

  set detail(detail) {
    this.#detail = detail;
    const { message } = detail;
    const sentAt = message.sentAt ?? detail.receivedAt;
    this.heading.textContent = w.review.wrote(nameOf(detail));
    this.when.replaceChildren(h('span', { title: exactly(sentAt) }, briefly(sentAt)), ' · ', timeElement(sentAt, 'ago'));
    if (detail.reading?.language) this.text.lang = detail.reading.language;
    this.#draw();
  }

  /** Lights up the passages a draft or a finding speaks of; nothing goes dark again on its own. */
  point(places, on) {
    for (const piece of this.text.children) {
      const [start, end] = [Number(piece.dataset.start), Number(piece.dataset.end)];
      piece.classList.toggle('pointed', on && places.some((place) => place.start <= start && end <= place.end));
    }
  }

  reveal(places) {
    this.point(places, true);
    this.text.querySelector('.pointed')?.scrollIntoView({ block: 'nearest' });
  }

  #draw() {
    const { message, reading, suggestions } = this.#detail;
    const now = JSON.stringify([message.text, reading, suggestions, [...this.#hidden]]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.tooltip.hide();
    const all = placed(message.text, cuesOf(reading), this.text.lang);
    const shown = all.filter(({ kind }) => !this.#hidden.has(kind));
    const places = [...all, ...(suggestions?.drafts ?? []).flatMap((draft) => draft.answers ?? [])];
    this.text.replaceChildren(...segments(message.text, shown, places).map((piece) => this.#piece(piece)));
    this.#drawToggles(new Set(all.map(({ kind }) => kind)), all.some(({ whole }) => whole));
  }

  #piece(segment) {
    const place = { start: segment.start, end: segment.end };
    if (!segment.cues.length) return h('span', { dataset: place }, segment.text);
    const inline = segment.cues.filter(({ whole }) => !whole);
    const kinds = kindsOf(inline);
    const margin = kindsOf(segment.cues.filter(({ whole, start }) => whole && start === segment.start));
    const strength = Math.max(0, ...inline.map(({ cue }) => cue.intensity ?? 0));
    const mark = h('mark', {
      class: 'evidence', testid: 'evidence', dataset: { ...place, kinds, margin, strength },
      ...(segment.opens && { role: 'button', tabindex: '0' }),
    }, segment.text);
    mark.cues = segment.cues;
    return mark;
  }

  #drawToggles(kinds, margin) {
    const known = Object.keys(w.kinds).filter((kind) => kinds.has(kind));
    if (known.join() === this.toggles.dataset.known) return;
    this.toggles.dataset.known = known.join();
    this.toggles.replaceChildren(
      ...(known.length ? [h('span', { class: 'meta' }, w.message.marked)] : []),
      ...known.map((kind) => this.#toggle(kind)), ...(margin ? [h('span', { class: 'meta' }, w.message.margin)] : []));
  }

  #toggle(kind) {
    const box = h('input', { type: 'checkbox', checked: !this.#hidden.has(kind), testid: `toggle-${kind}` });
    box.addEventListener('change', () => {
      if (box.checked) this.#hidden.delete(kind);
      else this.#hidden.add(kind);
      this.#draw();
    });
    return h('label', { class: 'toggle', dataset: { kind } }, box, h('span', { class: 'swatch', 'aria-hidden': 'true' }), w.kinds[kind]);
  }

  #listen() {
    const explain = (event) => {
      const mark = event.target.closest?.('mark');
      if (!mark) return;
      const near = [...mark.getClientRects()].find((line) => event.clientY >= line.top && event.clientY <= line.bottom);
      this.tooltip.show(mark, mark.cues.map((cue) => [...cueWords(cue), cue.kind]), near);
    };
    for (const type of ['pointerover', 'focusin', 'click']) this.text.addEventListener(type, explain);
    for (const type of ['pointerout', 'focusout']) this.text.addEventListener(type, () => this.tooltip.hideSoon());
    this.text.addEventListener('keydown', (event) => {
      if (event.target.matches('mark') && ['Enter', ' '].includes(event.key)) {
        event.preventDefault();
        explain(event);
      }
    });
  }
}

const kindsOf = (cues) => [...new Set(cues.map(({ kind }) => kind))].join(' ');

customElements.define('attune-message', AttuneMessage);
