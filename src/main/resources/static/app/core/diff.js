// What changed between two texts, word by word.

const MOST_CELLS = 4_000_000;
const pieces = (text) => text.match(/\s+|[^\s]+/g) ?? [];

/** Pieces in order: [{kind: 'same' | 'removed' | 'added', text}]; neighbours of one kind are one piece. */
export function changes(before, after) {
  const [a, b] = [pieces(before), pieces(after)];
  if (a.length * b.length > MOST_CELLS) return merged([['removed', before], ['added', after]]);
  const length = longest(a, b);
  const found = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push(['same', a[i]]);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && length[i + 1][j] >= length[i][j + 1])) found.push(['removed', a[i++]]);
    else found.push(['added', b[j++]]);
  }
  return merged(found);
}

/** length[i][j]: how many pieces a from i on and b from j on have in common, in order. */
function longest(a, b) {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  return length;
}

function merged(found) {
  const joined = [];
  for (const [kind, text] of found) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) joined.push({ kind, text });
  }
  return joined;
}
