// A long list of which only the rows in sight stand in the document; all rows are equally high.

const SPARE_ROWS = 6;

/** `rowOf(index)` gives the <li> of an item, the same one each time, `indexOf(li)` the way back; `scroller` is what scrolls. */
export class WindowList {
  #count = 0;
  #height = 0;
  #kept = -1;

  constructor({ list, scroller, rowOf, indexOf }) {
    Object.assign(this, { list, scroller, rowOf, indexOf });
    scroller.addEventListener('scroll', () => this.#later(), { passive: true });
    list.addEventListener('focusin', ({ target }) => (this.#kept = this.indexOf(target.closest('li'))));
    list.addEventListener('focusout', () => (this.#kept = -1));
    this.sizes = new ResizeObserver(() => this.#resized());
    this.sizes.observe(scroller);
  }

  /** There are this many items now, or they have changed places. */
  show(count) {
    this.#count = count;
    this.#focusMoved();
    this.draw();
  }

  /** Scrolls no further than it takes to have the row in sight, then gives it the keyboard. */
  focus(index) {
    if (index < 0 || index >= this.#count) return;
    const [top, bottom] = [index * this.#height, (index + 1) * this.#height];
    const { scrollTop, clientHeight } = this.scroller;
    const before = this.list.offsetTop;
    if (top + before < scrollTop) this.scroller.scrollTop = index === 0 ? 0 : top + before;
    else if (bottom + before > scrollTop + clientHeight) this.scroller.scrollTop = bottom + before - clientHeight;
    this.#kept = index;
    this.draw();
    if (!this.#height) return;
    this.rowOf(index).firstElementChild.focus({ preventScroll: true });
  }

  draw() {
    if (this.#count && !this.#height) this.#measure();
    // Nothing can be placed while the list is not on the screen; its coming back is a change of size
    if (this.#count && !this.#height) return;
    const [first, last] = this.#range();
    const rows = [];
    for (let i = first; i <= last; i += 1) rows.push(this.#row(i));
    if (this.#kept >= 0 && this.#kept < first) rows.unshift(this.#row(this.#kept));
    if (this.#kept > last && this.#kept < this.#count) rows.push(this.#row(this.#kept));
    this.list.style.setProperty('height', `${this.#count * this.#height}px`);
    place(this.list, rows);
  }

  #range() {
    if (!this.#count) return [0, -1];
    const top = Math.max(0, this.scroller.scrollTop - this.list.offsetTop);
    const first = Math.max(0, Math.floor(top / this.#height) - SPARE_ROWS);
    const many = Math.ceil((this.scroller.clientHeight || 600) / this.#height) + 2 * SPARE_ROWS;
    return [first, Math.min(this.#count - 1, first + many)];
  }

  #row(index) {
    const row = this.rowOf(index);
    row.ariaSetSize = String(this.#count);
    row.ariaPosInSet = String(index + 1);
    row.style.setProperty('transform', `translateY(${index * this.#height}px)`);
    return row;
  }

  #measure() {
    const row = this.rowOf(0);
    if (!row.isConnected) this.list.append(row);
    this.#height = row.offsetHeight;
  }

  #resized() {
    this.#height = 0;
    this.draw();
  }

  /** After a new order the row with the keyboard is still the one to keep. */
  #focusMoved() {
    const active = this.list.getRootNode().activeElement;
    this.#kept = this.list.contains(active) ? this.indexOf(active.closest('li')) : -1;
  }

  #later() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw();
    });
  }
}

/** Makes `rows` the children of the list in this order, never moving the one that has the keyboard. */
function place(list, rows) {
  const wanted = new Set(rows);
  for (const old of [...list.children]) if (!wanted.has(old)) old.remove();
  const pivot = rows.findIndex((row) => row.contains(list.getRootNode().activeElement));
  settle(list, rows.slice(0, Math.max(0, pivot)), rows[pivot] ?? null);
  settle(list, rows.slice(pivot + 1), null);
}

/** Makes rows the ones directly before `end`, last first, touching only those out of place. */
function settle(list, rows, end) {
  let next = end;
  for (const row of [...rows].reverse()) {
    const there = next ? next.previousElementSibling : list.lastElementChild;
    if (there !== row) list.insertBefore(row, next);
    next = row;
  }
}
