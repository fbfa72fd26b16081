// Figures over the whole time: fidelity items, undesirable codes, one line a therapist.
import { capital, plain } from '../../core/text.js';
import { percent, rate, seconds, shareOrNothing, whole } from '../core/numbers.js';
import { c } from '../words.js';

/** Ratings of each item, as shares of those findings for which it applied. */
export function items(codings, codebook, fewest) {
  const ratings = codebook.ratings.slice(0, -1);
  const rows = codebook.items.map(({ id, name }) => [name, ...codebook.ratings.map((rating) => sum(codings, id, rating))]);
  const applied = rows.map(([, ...counts]) => counts.slice(0, -1).reduce((a, b) => a + b, 0));
  const series = ratings.map((rating, r) => ({ name: c.ratings[rating] ?? capital(plain(rating)), values: rows.map((row, i) => (applied[i] < fewest ? null : row[r + 1] / applied[i])) }));
  return { id: 'items', ...c.charts.items, columns: [c.charts.items.item, ...codebook.ratings.map((rating) => c.ratings[rating] ?? capital(plain(rating))), c.charts.items.applied],
    rows: rows.map(([name, ...counts], i) => [name, ...counts.map(whole), applied[i] < fewest ? c.figures.fewApplied(applied[i]) : whole(applied[i])]),
    drawing: applied.some((n) => n >= fewest) ? { kind: 'across', labels: rows.map(([name]) => name), series, unit: 'share' } : null };
}

const sum = (codings, id, rating) => codings.reduce((all, { items: found }) => all + (found[id]?.[rating] ?? 0), 0);

/** Share of findings with each undesirable code, beside what therapists' e-mails showed. */
export function codes(codings, codebook, fewest) {
  const seen = codebook.codes.map(({ id, name, humanRate }) => ({ name, humanRate, share: codings.reduce((all, { codes: found }) => ({ count: all.count + found[id].seen.count, of: all.of + found[id].seen.of }), { count: 0, of: 0 }) }));
  const values = seen.map(({ share }) => shareOrNothing(share, fewest));
  const most = Math.max(0.1, ...values, ...seen.map(({ humanRate }) => humanRate ?? 0));
  const labels = seen.map(({ name }) => name);
  return { id: 'allcodes', ...c.charts.allcodes, columns: c.charts.allcodes.columns,
    rows: seen.map(({ name, humanRate, share }) => [name, rate(share, fewest), humanRate === null ? c.figures.none : percentFine(humanRate)]),
    drawing: values.some((value) => value !== null) ? { kind: 'across', labels, series: [{ name: c.charts.allcodes.columns[1], values }], unit: 'share', most: Math.ceil(most * 5) / 5,
      reference: { name: c.charts.allcodes.columns[2], values: seen.map(({ humanRate }) => humanRate) } } : null };
}

const percentFine = (value) => `${(value * 100).toLocaleString(c.locale, { maximumFractionDigits: 1 })}\u00a0%`;

/** One line a therapist, in the columns of c.charts.people. */
export function people({ therapists, fewestForRate: fewest }) {
  return therapists.map(({ therapistId, figures, seededChecks, coding }) => [
    therapistId, whole(figures.decided), rate(figures.used, fewest),
    figures.editShare.n < fewest ? fewWords(figures.editShare.n) : percent(figures.editShare.p50),
    figures.readingSeconds.n < fewest ? fewWords(figures.readingSeconds.n) : seconds(figures.readingSeconds.p50),
    rate(figures.tooFast, fewest), rate(figures.unopened, fewest), rate(seededChecks.caught, fewest), whole(coding.findings)]);
}

const fewWords = (n) => (n === 0 ? c.figures.none : c.figures.tooFew);
