import { Api } from '../core/api.js';
import { button, focusOn, h } from '../core/dom.js';
import { Live } from '../core/live.js';
import { Notices } from '../core/notices.js';
import { OpenReview, isUndecided, waitsFor } from '../core/open-review.js';
import { Shortcuts } from '../core/shortcuts.js';
import { showHelp } from '../dialogs/help.js';
import { idOf, nameOf } from '../words/naming.js';
import { w } from '../words/words.js';
import { bar } from './bar.js';
import { deskKeys } from './desk-keys.js';
import { netLine } from './net.js';
import { Undo } from './undo.js';

const DECISIONS = new Set(['approve', 'decline', 'escalate', 'snooze', 'reassign']);
/** Where the queue and the message do not fit side by side, in rem; the same width as in shell.css. */
const NARROW_REM = 56;
const STILL_NEWS_MS = 4_000;
/**
 * Saved drafts are no events of the stream: that another window saved one shows in the queue's
 * versions. The review itself is fetched only when its version differs, for every reading is recorded.
 */
const LOOK_AGAIN_MS = 15_000;
const SHORT_QUEUE = 200;

/** The work itself: holds the queue and the open review together, says aloud what happens. */
class AttuneDesk extends HTMLElement {
  /** Set before the desk is shown: {gate, session, route, title, page, embedded}. */
  inbox = null;
  #kept = new Map();
  #open = null;
  #saidAt = 0;
  #openedAt = 0;
  #gone = new AbortController();
  #notices = new Notices();

  connectedCallback() {
    const { gate, session, route, page, embedded } = this.inbox;
    this.api = new Api(session);
    const root = this.getRootNode();
    this.shortcuts = new Shortcuts(page ? document : root.host, root);
    this.#open = null;
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite', testid: 'status' });
    this.undo = new Undo(this.api, session, (words, id) => this.#undone(words, id));
    this.#gone = new AbortController();
    this.live = new Live(this.api);
    const net = netLine(this.live, this.#gone.signal, () => this.#lost(), () => this.#say(w.live.back));
    this.queue = document.createElement('attune-queue');
    Object.assign(this.queue, { api: this.api, user: session.user, role: session.role });
    this.desk = h('section', { class: 'desk', tabindex: '-1', 'aria-label': w.bar.message });
    this.replaceChildren(
      button(w.bar.skip, () => this.focus(), { class: 'skip' }),
      h(page ? 'header' : 'div', { class: 'bar' }, bar(gate, {
        here: '', guest: embedded, heading: page, tools: button([h('span', { class: 'in-wide' }, w.bar.keys), h('span', { class: 'in-narrow' }, w.bar.settings)], () => this.#help(), { class: 'quiet', testid: 'keys' }),
        out: () => this.flush().then(() => session.signOut()),
      })),
      net,
      h(page ? 'main' : 'div', { class: 'work' }, h('section', { class: 'side', 'aria-label': w.bar.queue }, this.queue), this.desk),
      h(page ? 'footer' : 'div', { class: 'foot' }, this.status, this.undo.node));
    this.queue.addEventListener('attune-open', ({ detail }) => this.#choose(detail.id));
    this.queue.addEventListener('attune-queue', ({ detail }) => this.#queueChanged(detail));
    this.desk.addEventListener('attune-done', ({ detail }) => this.#done(detail));
    this.desk.addEventListener('attune-back', () => route.go(null));
    this.desk.addEventListener('attune-next', () => this.#next(''));
    this.leaveRoute = route.listen(() => this.#show());
    this.shortcuts.use(deskKeys({ queue: this.queue, open: () => this.#open, undo: this.undo, help: () => this.#help(), back: () => this.#back() }));
    this.#listen();
    this.#sayNothingOpen();
    this.#show();
  }

  disconnectedCallback() {
    this.live.close();
    this.#gone.abort();
    this.leaveRoute();
    this.undo.stop();
    clearInterval(this.looking);
    this.shortcuts.stop();
  }

  get unsaved() {
    return [...this.#kept.values(), this.#open].some((view) => view?.unsaved);
  }

  get #narrow() {
    return this.clientWidth <= NARROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  #choose(id) {
    this.#openedAt = performance.now();
    this.inbox.route.go(id);
  }

  /** Shows what the route names; a text that could not be saved yet waits for its return. */
  #show() {
    const id = this.inbox.route.id;
    if (this.#open?.review.id === id && id) return this.#open.focus();
    const left = this.#open?.review.id;
    if (this.#open?.unsaved) this.#kept.set(left, this.#open);
    this.#open = id ? (this.#kept.get(id) ?? this.#newReview(id)) : null;
    this.#kept.delete(id);
    if (performance.now() - this.#saidAt > STILL_NEWS_MS) this.status.textContent = '';
    this.dataset.view = id ? 'review' : 'queue';
    this.queue.current = id;
    if (!this.#open) return this.#backFrom(left);
    this.desk.replaceChildren(this.#open);
    this.#open.focus();
  }

  #backFrom(left) {
    this.#sayNothingOpen();
    if (left && this.#narrow) this.queue.show(left);
  }

  #newReview(id) {
    const view = document.createElement('attune-review');
    return Object.assign(view, { review: new OpenReview(this.api, id, this.inbox.session), user: this.inbox.session.user });
  }

  #sayNothingOpen() {
    const some = this.queue.items.some(waitsFor(this.inbox.session));
    const lead = some ? w.queue.choose : w.queue.nothing;
    if (this.desk.querySelector('.lead')?.textContent === lead) return;
    this.desk.replaceChildren(h('div', { class: 'empty' }, h('p', { class: 'lead' }, lead), h('p', {}, some ? w.queue.top : w.queue.arrives)));
  }

  #queueChanged({ items, complete }) {
    this.inbox.title(items.filter(waitsFor(this.inbox.session)).length);
    if (!this.#open) return this.#sayNothingOpen();
    const item = items.find(({ id }) => id === this.#open.review.id);
    if (item) return this.#open.catchUp(item.version);
    // Gone from the whole queue: decided elsewhere
    const { detail } = this.#open.review;
    const passedOn = this.inbox.session.role === 'THERAPIST' && detail?.therapistId !== this.inbox.session.user;
    return complete && detail && isUndecided(detail) && !passedOn && this.#open.catchUp(Infinity);
  }

  #listen() {
    this.live.addEventListener('event', ({ detail }) => this.#hear(detail));
    this.live.addEventListener('resync', () => this.queue.refresh());
    this.live.start();
    const short = () => this.queue.items.length <= SHORT_QUEUE;
    this.looking = setInterval(() => !document.hidden && this.#open && short() && this.queue.refresh(), LOOK_AGAIN_MS);
    window.addEventListener('focus', () => this.queue.refresh(), { signal: this.#gone.signal });
  }

  #hear({ type, id, version, by, ...rest }) {
    const who = by ? idOf(by) : null;
    if (type === 'review.opened') {
      this.#notices.tell();
      return this.queue.refresh();
    }
    if (type !== 'review.changed') return undefined;
    if (this.#open?.review.id === id) this.#open.catchUp(version, who);
    return this.queue.hear({ id, version, by: rest.state === 'CLAIMED' && who !== this.inbox.session.user ? who : null, ...rest });
  }

  #lost() {
    if (!navigator.onLine) return w.live.offline;
    return this.live.state === 'broken' ? w.live.lost : '';
  }

  /** Goes on to the next message, unless one has been opened or taken back since the decision was sent. */
  async #done({ step, begun, detail }) {
    const said = (step === 'approve' && detail.awaitingSecond ? w.said.proposed : w.said[step])(nameOf(detail));
    const undoable = step === 'approve' && detail.undoUntil && new Date(detail.undoUntil) > new Date();
    if (detail.seededCheck) return this.#test();
    this.#say(step === 'approve' && !undoable && !detail.awaitingSecond ? `${said} ${w.said.onItsWay}` : said);
    if (undoable) this.undo.offer(detail);
    await this.queue.refresh();
    if (!DECISIONS.has(step) || this.#openedAt > begun || this.#open?.review.id !== detail.id) return;
    this.#next(said);
  }

  #next(said) {
    const next = this.queue.nextAfter(this.#open?.review.id);
    this.#say(`${said} ${next ? w.said.next(nameOf(next)) : w.said.nothingElse}`);
    this.inbox.route.go(next?.id ?? null);
    if (!next) this.desk.focus();
  }

  /** What came of a test case is read before the next message. */
  #test() {
    this.#say(w.check.said);
    this.#open?.verdict.focus();
    return this.queue.refresh();
  }

  #undone(words, id) {
    this.#say(words);
    if (!id) return;
    this.#choose(id);
    this.queue.refresh();
  }

  #say(words) {
    this.status.textContent = words;
    this.#saidAt = performance.now();
  }

  /** Saves what is being written, as far as that is possible now. */
  async flush() {
    await this.#open?.editor.saver?.flush();
  }

  #help() {
    const therapist = this.inbox.session.role === 'THERAPIST';
    return showHelp(this, { shortcuts: this.shortcuts, notices: this.#notices, voice: therapist ? (wish) => this.api.voice(wish) : null });
  }

  #back() {
    if (this.#open && this.#narrow) this.inbox.route.go(null);
    else this.queue.move(0);
  }

  focus() {
    focusOn(this.#open ?? this.desk);
  }
}

customElements.define('attune-desk', AttuneDesk);
