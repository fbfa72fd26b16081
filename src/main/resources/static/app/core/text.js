// Counting and comparing words.

const wordsOf = (text) => text.trim().split(/\s+/).filter(Boolean);

export const wordCount = (text) => wordsOf(text).length;

/** How many words of the longer text are not shared, in order, with the other. */
export function wordsChanged(before, after) {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let row = new Array(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j += 1) {
      next.push(word === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]));
    }
    row = next;
  }
  return Math.max(a.length, b.length) - row[b.length];
}

/** "SELF_HARM" as "self harm", for codes the page has no words for. */
export const plain = (code) => String(code).replace(/[._-]+/g, ' ').toLowerCase().trim();

export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
