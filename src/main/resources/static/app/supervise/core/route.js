// Which view is open, and of what: "#/sample/rev_1" is {view: 'sample', id: 'rev_1'}.
const ADDRESS = /^#\/([a-z]+)(?:\/([\w.~-]+))?$/;

export const addressOf = (view, id) => `#/${view}${id ? `/${id}` : ''}`;

/** The open view among those known, the first where the address names none. */
export function openView(known) {
  const [, view, id = null] = ADDRESS.exec(location.hash) ?? [];
  return known.includes(view) ? { view, id } : { view: known[0], id: null };
}
