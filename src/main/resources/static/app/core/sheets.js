// Style sheets of an element's own shadow.

/** Resolves once every sheet of a folder holds, or cannot be had: a page without style is better than none. */
export const sheets = (root, base, names, folder = 'styles') => Promise.all(names.map((name) => sheet(root, new URL(`app/${folder}/${name}.css`, base))));

function sheet(root, href) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: resolve });
    root.append(link);
  });
}
