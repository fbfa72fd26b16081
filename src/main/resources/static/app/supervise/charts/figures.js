// Which figures there are, from the weekly report: what each draws and the same as a table.
import { behaviour } from '../../words/naming.js';
import { capital } from '../../core/text.js';
import { day, percent, rate, seconds, shareOrNothing, whole } from '../core/numbers.js';
import { c } from '../words.js';

/** Figures by week, of everything or, where the figure knows it, of one behaviour. */
export function byWeek({ weeks, fewestForRate: fewest }, chosen) {
  const labels = weeks.map(({ from }) => day(from));
  const of = (week) => (chosen ? week.behaviours.find(({ behaviour: code }) => code === chosen) ?? NONE : week.figures);
  return [
    shares('used', labels, fewest, weeks.map((week) => [of(week).used, of(week).unedited])),
    spreads('edits', labels, fewest, weeks.map((week) => of(week).editShare)),
    ...(chosen ? [] : [reading(labels, fewest, weeks)]),
    shares('haste', labels, fewest, weeks.map((week) => (chosen ? [of(week).tooFast] : [of(week).tooFast, of(week).unopened]))),
    ...(chosen ? [] : [checks(labels, fewest, weeks), ...coding(labels, fewest, weeks)]),
  ];
}

const EMPTY = { count: 0, of: 0 };
const NONE = { used: EMPTY, unedited: EMPTY, editShare: { n: 0, p50: null, p90: null }, tooFast: EMPTY };

const figure = (id, rest) => ({ id, ...c.charts[id], ...rest });
const anything = (series) => series.some(({ values }) => values.some((value) => value !== null && value !== 0));

/** One or two shares a week. */
function shares(id, labels, fewest, rows) {
  const many = rows[0]?.length ?? 1;
  const columns = c.charts[id].columns.slice(0, many + 1);
  const series = columns.slice(1).map((name, i) => ({ name, values: rows.map((row) => shareOrNothing(row[i], fewest)) }));
  return { ...figure(id), columns, rows: rows.map((row, i) => [labels[i], ...row.map((share) => rate(share, fewest))]),
    drawing: anything(series) ? { kind: 'lines', labels, series, unit: 'share' } : null };
}

/** Median and 90th percentile of a share. */
function spreads(id, labels, fewest, spread) {
  const [, middle, upper] = c.charts[id].columns;
  const enough = spread.map((one) => (one.n < fewest ? { n: one.n, p50: null, p90: null } : one));
  const series = [{ name: middle, values: enough.map(({ p50 }) => p50) }, { name: upper, values: enough.map(({ p90 }) => p90) }];
  const said = (value, n) => (value === null ? few(n) : percent(value));
  return figure(id, { rows: enough.map(({ n, p50, p90 }, i) => [labels[i], said(p50, n), said(p90, n), whole(n)]),
    drawing: anything(series) ? { kind: 'lines', labels, series, unit: 'share' } : null });
}

const few = (n) => (n === 0 ? c.figures.none : c.figures.tooFew);

function reading(labels, fewest, weeks) {
  const [, read, floor] = c.charts.reading.columns;
  const enough = weeks.map(({ figures }) => (figures.readingSeconds.n < fewest ? null : figures));
  const series = [{ name: read, values: enough.map((found) => found?.readingSeconds.p50 ?? null) }, { name: floor, values: enough.map((found) => found?.floorSeconds.p50 ?? null) }];
  const rows = weeks.map(({ figures: { readingSeconds: { n, p50, p90 }, floorSeconds } }, i) =>
    [labels[i], ...(n < fewest ? [few(n), few(n), few(n)] : [seconds(p50), seconds(floorSeconds.p50), seconds(p90)]), whole(n)]);
  return figure('reading', { rows, drawing: anything(series) ? { kind: 'lines', labels, series, unit: 'seconds' } : null });
}

/** Checks are rare, so weeks hold counts, and the rate is of the whole time. */
function checks(labels, fewest, weeks) {
  const caught = weeks.map(({ seededChecks }) => seededChecks.caught);
  const [, seen, missed] = c.charts.checks.columns;
  const series = [{ name: seen, values: caught.map(({ count }) => count) }, { name: missed, values: caught.map(({ count, of }) => of - count) }];
  const all = caught.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), EMPTY);
  const { low, high } = weeks.at(-1)?.seededChecks.baseline ?? {};
  return figure('checks', { rows: caught.map(({ count, of }, i) => [labels[i], whole(count), whole(of - count)]),
    headline: low === undefined ? null : c.charts.checks.beside(rate(all, fewest), percent(low), percent(high)),
    drawing: anything(series) ? { kind: 'stacked', labels, series, unit: 'count' } : null });
}

/** How often what a message called for was fully there, and which undesirable codes were seen. */
function coding(labels, fewest, weeks) {
  const present = weeks.map(({ coding: { items } }) => Object.values(items).reduce((sum, ratings) => {
    const [best, ...others] = Object.values(ratings).slice(0, -1);
    return { count: sum.count + best, of: sum.of + best + others.reduce((a, b) => a + b, 0) };
  }, EMPTY));
  const findings = weeks.map(({ coding: found }) => whole(found.findings));
  const fidelity = shares('fidelity', labels, fewest, present.map((share) => [share]));
  const ids = Object.keys(weeks[0]?.coding.codes ?? {});
  const series = ids.map((id) => ({ name: c.codes[id] ?? id, values: weeks.map(({ coding: { codes } }) => codes[id].seen.count) }));
  return [
    { ...fidelity, columns: c.charts.fidelity.columns, rows: fidelity.rows.map((cells, i) => [...cells, findings[i]]) },
    figure('codes', { wide: true, columns: [c.charts.codes.week, ...series.map(({ name }) => name), c.charts.codes.findings],
      rows: weeks.map((week, i) => [labels[i], ...series.map(({ values }) => whole(values[i])), findings[i]]),
      drawing: anything(series) ? { kind: 'stacked', labels, series: series.filter((one) => anything([one])), unit: 'count' } : null })];
}

/** Over the whole time: how drafts of each behaviour fare. */
export function byBehaviour(behaviours, fewest) {
  const names = behaviours.map(({ behaviour: code }) => capital(behaviour(code)));
  const rows = behaviours.map(({ used, unedited, editShare, tooFast }, i) =>
    [names[i], rate(used, fewest), rate(unedited, fewest), editShare.n < fewest ? few(editShare.n) : percent(editShare.p50), rate(tooFast, fewest)]);
  // Those of too few stand in the table alone
  const enough = rows.map((cells, i) => ({ cells, share: shareOrNothing(behaviours[i].used, fewest) })).filter(({ share }) => share !== null).sort((a, b) => b.share - a.share);
  const series = [{ name: c.charts.behaviours.columns[1], values: enough.map(({ share }) => share) }];
  return figure('behaviours', { rows, drawing: anything(series) ? { kind: 'across', labels: enough.map(({ cells }) => cells[0]), series, rows: enough.map(({ cells }) => cells), unit: 'share' } : null });
}
