/** Attune's own origin, wherever the page stands that shows something of it. */
export const BASE = new URL('../../', import.meta.url);
