import { button, focusOn, h } from '../core/dom.js';
import { Live } from '../core/live.js';
import { Notices } from '../core/notices.js';
import { OpenReview, isUndecided, waitsFor } from '../core/open-review.js';
import { showHelp } from '../dialogs/help.js';
import { nameOf } from '../words/naming.js';
import { w } from '../words/words.js';
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
  /** Set before the desk is shown: {api, session, shortcuts, route, title, page, embedded}. */
  inbox = null;
  #kept = new Map();
  #open = null;
  #saidAt = 0;
  #gone = new AbortController();
  #notices = new Notices();

  connectedCallback() {
    const { api, session, route, page, embedded } = this.inbox;
    this.#open = null;
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite', testid: 'status' });
    this.undo = new Undo(this.inbox, (words, id) => this.#undone(words, id));
    this.net = h('p', { class: 'net', role: 'alert', testid: 'net', hidden: true });
    this.queue = document.createElement('attune-queue');
    Object.assign(this.queue, { api, user: session.user, role: session.role });
    this.desk = h('section', { class: 'desk', tabindex: '-1', 'aria-label': w.bar.message });
    this.replaceChildren(
      button(w.bar.skip, () => this.focus(), { class: 'skip' }),
      h(page ? 'header' : 'div', { class: 'bar' }, h(page ? 'h1' : 'p', { class: 'brand' }, 'Attune'), h('span', { class: 'bar-user' }, session.user),
        page && !embedded && session.role === 'SUPERVISOR' && h('a', { class: 'to-page', href: 'supervise.html', testid: 'to-console' }, w.bar.console),
        page && !embedded && session.role === 'SUPERVISOR' && h('a', { class: 'to-page', href: 'admin.html', testid: 'to-admin' }, w.bar.admin),
        button(w.bar.keys, () => this.#help(), { class: 'quiet', testid: 'keys' }),
        !embedded && button(w.bar.out, () => this.#leave(), { class: 'quiet', testid: 'sign-out' })),
      this.net,
      h(page ? 'main' : 'div', { class: 'work' }, h('section', { class: 'side', 'aria-label': w.bar.queue }, this.queue), this.desk),
      h(page ? 'footer' : 'div', { class: 'foot' }, this.status, this.undo.node));
    this.queue.addEventListener('attune-open', ({ detail }) => route.go(detail.id));
    this.queue.addEventListener('attune-queue', ({ detail }) => this.#queueChanged(detail));
    this.desk.addEventListener('attune-done', ({ detail }) => this.#done(detail));
    this.desk.addEventListener('attune-back', () => route.go(null));
    this.desk.addEventListener('attune-next', () => this.#next(''));
    this.leaveRoute = route.listen(() => this.#show());
    this.#keys();
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
    this.inbox.shortcuts.use({});
  }

  get unsaved() {
    return [...this.#kept.values(), this.#open].some((view) => view?.unsaved);
  }

  get #narrow() {
    return this.clientWidth <= NARROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
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
    return Object.assign(view, { review: new OpenReview(this.inbox.api, id, this.inbox.session), user: this.inbox.session.user });
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
    this.live = new Live(this.inbox.api);
    this.#gone = new AbortController();
    this.live.addEventListener('event', ({ detail }) => this.#hear(detail));
    this.live.addEventListener('resync', () => this.queue.refresh());
    this.live.addEventListener('state', () => this.#sayNet());
    for (const type of ['online', 'offline']) window.addEventListener(type, () => this.#sayNet(), { signal: this.#gone.signal });
    this.live.start();
    const short = () => this.queue.items.length <= SHORT_QUEUE;
    this.looking = setInterval(() => !document.hidden && this.#open && short() && this.queue.refresh(), LOOK_AGAIN_MS);
    window.addEventListener('focus', () => this.queue.refresh(), { signal: this.#gone.signal });
  }

  #hear({ type, id, version, by, ...rest }) {
    const who = by ? String(by).split(':').pop() : null;
    if (type === 'review.opened') {
      this.#notices.tell();
      return this.queue.refresh();
    }
    if (type !== 'review.changed') return undefined;
    if (this.#open?.review.id === id) this.#open.catchUp(version, who);
    return this.queue.hear({ id, version, by: rest.state === 'CLAIMED' && who !== this.inbox.session.user ? who : null, ...rest });
  }

  #sayNet() {
    const words = !navigator.onLine ? w.live.offline : this.live.state === 'broken' ? w.live.lost : '';
    if (!words && !this.net.hidden) this.#say(w.live.back);
    clearTimeout(this.netSoon);
    // A line that is back within a moment is no news
    this.netSoon = setTimeout(() => {
      this.net.textContent = words;
      this.net.hidden = !words;
    }, words ? 1_500 : 0);
  }

  async #done({ step, detail }) {
    const said = (step === 'approve' && detail.awaitingSecond ? w.said.proposed : w.said[step])(nameOf(detail));
    const undoable = step === 'approve' && detail.undoUntil && new Date(detail.undoUntil) > new Date();
    if (detail.seededCheck) return this.#test();
    this.#say(step === 'approve' && !undoable && !detail.awaitingSecond ? `${said} ${w.said.onItsWay}` : said);
    if (undoable) this.undo.offer(detail);
    await this.queue.refresh();
    if (!DECISIONS.has(step) || this.#open?.review.id !== detail.id) return;
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
    this.inbox.route.go(id);
    this.queue.refresh();
  }

  #say(words) {
    this.status.textContent = words;
    this.#saidAt = performance.now();
  }

  async #leave() {
    await this.#open?.editor.saver?.flush();
    this.inbox.session.signOut();
  }

  #help() {
    const { api, session, shortcuts } = this.inbox;
    return showHelp(this, { shortcuts, notices: this.#notices, voice: session.role === 'THERAPIST' ? (wish) => api.voice(wish) : null });
  }

  #keys() {
    const inQueue = (step) => () => this.queue.move(step);
    const inReview = (act) => () => (this.#open?.review.detail ? act(this.#open) : false);
    this.inbox.shortcuts.use({
      next: inQueue(1),
      previous: inQueue(-1),
      drafts: inReview((view) => view.drafts.toggle()),
      ...Object.fromEntries([1, 2, 3].map((n) => [`draft${n}`, inReview((view) => view.drafts.choose(n))])),
      write: inReview((view) => view.editor.focus()),
      approve: inReview((view) => void view.approve()),
      decline: inReview((view) => void view.decline()),
      escalate: inReview((view) => void view.escalate()),
      snooze: inReview((view) => void view.snooze()),
      reassign: inReview((view) => void view.reassign()),
      undo: () => this.undo.takeBack(),
      queue: () => (this.#open && this.#narrow ? this.inbox.route.go(null) : this.queue.move(0)),
      search: () => this.queue.find(),
      help: () => void this.#help(),
    });
  }

  focus() {
    focusOn(this.#open ?? this.desk);
  }
}

customElements.define('attune-desk', AttuneDesk);
