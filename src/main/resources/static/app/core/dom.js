// Building nodes. Text only ever becomes a text node: nothing here parses HTML.

/** h('button', {class: 'quiet', testid: 'approve', onclick: f}, 'Approve') */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) set(node, key, value);
  node.append(...children.flat(3).filter(present));
  return node;
}

function set(node, key, value) {
  if (!present(value)) return;
  if (key === 'class') node.className = value;
  else if (key === 'testid') node.dataset.testid = value;
  else if (key === 'dataset') Object.assign(node.dataset, value);
  else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
  else node.setAttribute(key, value === true ? '' : value);
}

const present = (value) => value !== undefined && value !== null && value !== false;

/** Tells the elements above that something happened, under a name beginning with "attune-". */
export function emit(node, name, detail = {}) {
  node.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}

let counter = 0;

/** An id for aria-labelledby and friends, unique on the page. */
export const uniqueId = (prefix) => `${prefix}-${(counter += 1)}`;

/** A button that does one thing and never submits a form by accident. */
export function button(label, onclick, props = {}) {
  return h('button', { type: 'button', onclick, ...props }, label);
}

/**
 * [onclick, props] of a button that shows where in the message something stands: lit while the
 * pointer or the keyboard is on it, brought into view when pressed.
 */
export function pointer(seen, style, title) {
  const places = seen.map(({ start, end }) => ({ start, end }));
  const point = (how) => ({ currentTarget }) => emit(currentTarget, 'attune-point', { places, ...how });
  const [lit, dark] = [point({ on: true }), point({ on: false })];
  return [point({ on: true, reveal: true }), {
    class: style, title, onpointerenter: lit, onpointerleave: dark, onfocus: lit, onblur: dark,
  }];
}

/** Brings an element to the eye and to the keyboard, without a jump where it is in view already. */
export function focusOn(node) {
  node?.focus({ preventScroll: true });
  node?.scrollIntoView({ block: 'nearest' });
}

/** The element that has the keyboard, also inside the shadow of the inbox. */
export const activeIn = (node) => node.getRootNode().activeElement;
