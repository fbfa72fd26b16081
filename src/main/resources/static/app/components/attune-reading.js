import { button, h, pointer, uniqueId } from '../core/dom.js';
import { byLabel } from '../core/spans.js';
import { capital } from '../core/text.js';
import { confidence, content, facet, feeling, flag, intensity, riskLevel, strain, talk } from '../words/naming.js';
import { w } from '../words/words.js';

/** What the reading noticed, in tentative words, each linked to the words it rests on. */
class AttuneReading extends HTMLElement {
  #drawn = '';

  set detail({ reading, desk }) {
    const off = desk?.emotionAnalysis === false;
    const now = JSON.stringify([reading, off]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const title = uniqueId('reading');
    this.replaceChildren(h('section', { class: 'reading', 'aria-labelledby': title },
      h('h3', { id: title }, w.reading.title),
      reading ? this.#rows(reading) : h('p', {}, w.reading.unread),
      off && reading && h('p', { class: 'meta', testid: 'no-feelings' }, w.reading.noFeelings),
      reading && h('p', { class: 'meta' }, w.reading.caution)));
  }

  #rows(reading) {
    const rows = [
      [w.reading.rows.feelings, this.#chips(byLabel(reading.emotions ?? []), (cue) => [feeling(cue.label), intensity(cue.intensity)])],
      [w.reading.rows.content, this.#chips(byLabel(reading.content ?? []), (cue) => [content(cue.label)])],
      [w.reading.rows.between, this.#alliance(reading)],
      [w.reading.rows.direction, talk(reading.talk) && [h('span', {}, talk(reading.talk))]],
      [w.reading.rows.risk, this.#risk(reading.risk)],
      [w.reading.rows.reply, reading.needsReply === false && [h('span', {}, w.reading.noReply)]],
    ].filter(([, values]) => values && values.length);
    return h('dl', { class: 'noticed' }, rows.map(([name, values]) => h('div', {}, h('dt', {}, name), h('dd', {}, values))));
  }

  #alliance({ rupture = [], alliance = [] }) {
    const sided = byLabel(alliance, (cue) => `${cue.label} ${cue.polarity}`);
    return [
      ...this.#chips(byLabel(rupture), (cue) => [strain(cue.label)]),
      ...this.#chips(sided, (cue) => [w.reading[cue.polarity === 'NEGATIVE' ? 'less' : 'more'](facet(cue.label))]),
    ];
  }

  #risk(risk) {
    if (!risk) return [];
    const flags = (risk.flags ?? []).map((name) => h('span', { class: 'cue plain' }, capital(flag(name))));
    return [h('span', {}, riskLevel(risk.level)), ...flags];
  }

  #chips(groups, words) {
    return groups.map(({ strongest, places }) => {
      const [what, ...more] = words(strongest).filter(Boolean);
      const sure = [confidence(strongest.confidence), ...more].join(', ');
      return button([h('span', {}, what), ' ', h('span', { class: 'sure' }, sure)], ...pointer(places, 'cue', w.message.showIt));
    });
  }
}

customElements.define('attune-reading', AttuneReading);
