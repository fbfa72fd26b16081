// Tables: a caption, a header a column, a header a row.
import { h } from '../../core/dom.js';

/**
 * `columns` are words, `rows` lists of cells (words or nodes) of which the first names the row;
 * `numbers` says from which column on cells are figures.
 */
export function table({ caption, columns, rows, numbers = columns.length, testid, quiet }) {
  const align = (i) => (i >= numbers ? 'number' : undefined);
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { testid },
      h('caption', { class: quiet ? 'visually-hidden' : undefined }, caption),
      h('thead', {}, h('tr', {}, columns.map((words, i) => h('th', { scope: 'col', class: align(i) }, words)))),
      h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, i) =>
        (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: align(i) }, cell))))))));
}
