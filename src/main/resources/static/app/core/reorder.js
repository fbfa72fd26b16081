// Puts rows in order without ever moving the one that has the keyboard: moving it would lose the focus.

export function reorder(list, rows) {
  for (const old of [...list.children]) if (!rows.includes(old)) old.remove();
  const pivot = rows.findIndex((row) => row.contains(document.activeElement));
  if (pivot < 0) return place(list, rows, null);
  place(list, rows.slice(0, pivot), rows[pivot]);
  place(list, rows.slice(pivot + 1), null);
}

/** Makes rows the ones directly before `end`, last first, touching only those out of place. */
function place(list, rows, end) {
  let next = end;
  for (const row of [...rows].reverse()) {
    const there = next ? next.previousElementSibling : list.lastElementChild;
    if (there !== row) list.insertBefore(row, next);
    next = row;
  }
}
