// How far two coders agree, with the formula beside the figures.
import { h } from '../../core/dom.js';
import { percent, twoDigits } from './numbers.js';
import { table } from './table.js';
import { c } from '../words.js';

/** Nodes; of fewer pairs than a rate needs, kappa is not shown. */
export function agreementTable({ agreement, fewestForRate }, codebook) {
  const named = Object.fromEntries([...codebook.items, ...codebook.codes].map(({ id, name }) => [id, name]));
  const rows = Object.entries({ ...agreement.items, ...agreement.codes }).map(([id, kappa]) => row(named[id] ?? id, kappa, fewestForRate));
  return [
    h('p', {}, c.agreement.of(agreement.doubleCoded)),
    h('p', { class: 'formula' }, c.agreement.formula),
    h('p', { class: 'meta' }, c.agreement.means),
    table({ caption: c.agreement.title, quiet: true, testid: 'agreement', columns: c.agreement.columns, numbers: 1, rows })];
}

function row(name, { pairs, agreed, expected, kappa }, fewest) {
  if (pairs < fewest) return [name, pairs, pairs ? c.figures.fewOf(agreed, pairs) : c.figures.none, c.figures.none, c.figures.tooFew];
  return [name, pairs, percent(agreed / pairs), percent(expected), kappa === null ? c.agreement.noSpread : twoDigits(kappa)];
}
