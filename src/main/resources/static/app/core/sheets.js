// Style sheets of an element's own shadow.
import { BASE } from './base.js';

/** One promise a sheet, kept once it holds or cannot be had: a page without style is better than none. */
export const sheets = (root, names) => names.map((name) => sheet(root, new URL(`app/${name}.css`, BASE)));

function sheet(root, href) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: resolve });
    root.append(link);
  });
}
