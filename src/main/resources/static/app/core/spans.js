// From cues that may overlap to pieces of text that do not. Offsets count UTF-16 code units, as JavaScript does.

import { wordCount } from './text.js';

/** A passage longer than this is no key clause any more. */
const CLAUSE_WORDS = 7;
/** Of a sentence, beyond which a cue speaks of all of it. */
const WHOLE = 0.8;

/**
 * Says of every cue whether it is shown as `whole`: with a bar in the margin, because a line below a
 * whole sentence hides more of the patient's words than it tells. Risk is always in the words themselves.
 */
export function placed(text, cues, language) {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));
  return cues.map((one) => ({ ...one, whole: one.kind !== 'risk' && isWhole(text, one, sentences) }));
}

function isWhole(text, { kind, start, end }, sentences) {
  if (wordCount(text.slice(start, end)) > CLAUSE_WORDS) return true;
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  return kind !== 'feelings' && Boolean(sentence) && end - start >= WHOLE * (sentence.end - sentence.start);
}

/** Every cue of a reading as {kind, cue, start, end}. */
export function cuesOf(reading) {
  if (!reading) return [];
  const as = (kind) => (cue) => ({ kind, cue, start: cue.start, end: cue.end });
  return [
    ...(reading.risk?.evidence ?? []).map(as('risk')),
    ...(reading.emotions ?? []).map(as('feelings')),
    ...(reading.content ?? []).map(as('content')),
    ...(reading.rupture ?? []).map(as('alliance')),
    ...(reading.alliance ?? []).map(as('alliance')),
  ].filter(({ start, end }) => Number.isInteger(start) && start < end);
}

/** Cuts the text wherever a cue or a passage begins or ends: [{start, end, text, cues, opens}]. */
export function segments(text, cues, passages = []) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...cues, ...passages]) {
    if (start >= 0 && start < text.length) cuts.add(start);
    if (end > 0 && end <= text.length) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1];
    const here = cues.filter((cue) => cue.start <= start && end <= cue.end);
    return { start, end, text: text.slice(start, end), cues: here, opens: here.some((cue) => cue.start === start) };
  });
}

/** Groups cues of one label: the strongest stands for all, with every place where it was seen. */
export function byLabel(cues, keyOf = (cue) => cue.label) {
  const groups = new Map();
  for (const cue of cues) {
    const group = groups.get(keyOf(cue)) ?? { strongest: cue, places: [] };
    if (cue.confidence > group.strongest.confidence) group.strongest = cue;
    group.places.push({ start: cue.start, end: cue.end });
    groups.set(keyOf(cue), group);
  }
  return [...groups.values()].sort((a, b) => b.strongest.confidence - a.strongest.confidence);
}
