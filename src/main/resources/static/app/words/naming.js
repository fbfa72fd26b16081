// From codes to words of the language in use.
import { Refusal, Unreachable } from '../core/refusals.js';
import { capital, plain } from '../core/text.js';
import { w } from './words.js';

const from = (bundle) => (code) => w[bundle][code] ?? plain(code);

export const feeling = from('feelings');
export const content = from('content');
export const strain = from('strains');
export const facet = from('facets');
export const flag = from('flags');
export const riskLevel = from('riskLevels');
export const behaviour = from('behaviours');
export const stateName = from('states');

/** "Length" for LENGTH; most rules name themselves. */
export const rule = (code) => w.rules[code] ?? capital(plain(code));
export const verdict = (code) => w.verdicts[code] ?? code;
export const withheld = (reason) => w.withheld[reason] ?? w.withheld.OTHER;
export const source = (draft) => (draft.source === 'LLM' ? w.drafts.llm : w.drafts.template);

export const confidence = (value) => (value >= 0.75 ? w.sure.likely : value >= 0.45 ? w.sure.possible : w.sure.faint);
export const intensity = (value) => w.strength[value] ?? '';

/** "Leans towards change (possible)", or nothing where there is nothing to say. */
export function talk({ label, confidence: value } = {}) {
  return w.talk[label] ? w.reading.talk(w.talk[label], confidence(value)) : null;
}

/** One cue as [what, how sure], for example ["Feeling: shame", "likely, strong"]. */
export function cueWords({ kind, cue }) {
  const sure = [confidence(cue.confidence), intensity(cue.intensity)].filter(Boolean).join(', ');
  if (kind === 'risk') return [w.reading.riskCue, cue.rule ? w.reading.rule(cue.rule) : ''];
  if (kind === 'feelings') return [w.reading.feeling(feeling(cue.label)), sure];
  if (kind === 'content') return [capital(content(cue.label)), sure];
  if (cue.polarity) return [w.reading[cue.polarity === 'NEGATIVE' ? 'mayLess' : 'mayMore'](facet(cue.label)), sure];
  return [w.reading.strain(strain(cue.label)), sure];
}

/** "review.risk_acknowledged" as "acknowledged the risk". */
export function action(code) {
  const last = String(code).split('.').pop().toLowerCase().replaceAll('_', '-');
  return w.actions[last] ?? plain(last);
}

/** "therapist:ana" as "ana", or "You" for whoever is signed in. */
export function actor(label, user) {
  const [role, ...rest] = String(label).split(':');
  const name = rest.join(':');
  if (role === 'system' || label === 'attune') return w.attune;
  return (name || role) === user ? w.you : name || role;
}

/** "therapist:ana" as "ana", and so is "ana". */
export const idOf = (label) => String(label).split(':').pop();

/** Who works on a claimed review, as an id; null when nobody does. */
export function holder({ state, claimedBy, history = [] }) {
  if (state !== 'CLAIMED') return null;
  const by = claimedBy ?? history.findLast(({ action: step }) => /claimed$|acknowledged$/i.test(step))?.actor;
  return by ? idOf(by) : null;
}

export const nameOf = ({ patientName, patientId }) => patientName || w.unnamed(patientId);

/** What is wrong with a field, by its code; the server's own words where the page has none for it. */
export const fault = ({ code, reason, least, most }) => w.faults[code]?.(least, most) ?? w.faults.other(reason);

/** One or two warm sentences for whatever came back; the review as it now is tells stale from over. */
export function sorry(problem, over = false) {
  if (problem instanceof Unreachable) return w.sorry.unreachable;
  if (!(problem instanceof Refusal)) return w.sorry.page;
  if (w.sorry.codes[problem.code]) return w.sorry.codes[problem.code];
  if (problem.stale) return over ? w.sorry.codes.ALREADY_DECIDED : w.sorry.stale;
  if (problem.status === 403) return w.sorry.forbidden;
  if (problem.status === 404) return w.sorry.gone;
  if (problem.status === 429) return w.sorry.fast;
  if (problem.status >= 500) return w.sorry.server;
  if (problem.errors[0]?.code) return fault(problem.errors[0]);
  return problem.detail ?? problem.message;
}
