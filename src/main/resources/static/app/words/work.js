// Plain words for the work itself: states, priorities, history, and what went wrong.
import { isOpen } from '../core/open-review.js';
import { Refusal, Unreachable } from '../core/refusals.js';
import { plain } from '../core/text.js';

export const PRIORITIES = {
  RISK: 'Risk', UNREAD: 'Not read by Attune', ELEVATED: 'Look soon', ROUTINE: '', LOW: 'No hurry',
};

export const STATES = {
  PENDING: 'Waiting', CLAIMED: 'In progress', APPROVED: 'Reply approved', DECLINED: 'Closed without reply',
  ESCALATED: 'Escalated', CLOSED: 'Closed',
};

export const FILTERS = [
  ['', 'To answer'], ['PENDING', 'Waiting'], ['CLAIMED', 'In progress'], ['APPROVED', 'Approved'],
  ['DECLINED', 'Closed without reply'], ['ESCALATED', 'Escalated'], ['CLOSED', 'Closed'],
];

/** What a person can say they did about a risk; the first that fits is enough. */
export const RISK_ACTIONS = [
  ['CONTACTED_PATIENT', 'I spoke with the patient'],
  ['FOLLOWED_PROTOCOL', "I followed our service's crisis protocol"],
  ['CALLED_EMERGENCY_SERVICES', 'I called the emergency services'],
  ['INFORMED_COLLEAGUE', 'I handed over to the on-call colleague or supervisor'],
  ['KNOWN_AND_PLANNED', 'Known already, and a safety plan is in place'],
  ['NO_RISK_FOUND', 'I read it in full and see no risk'],
];

const ACTIONS = {
  received: 'received the message', analysed: 'read the message', suggested: 'prepared drafts', opened: 'put it in the queue',
  created: 'put it in the queue', claimed: 'took it on', released: 'put it back', edited: 'saved a draft', drafted: 'saved a draft',
  draft: 'saved a draft', 'draft-saved': 'saved a draft', 'risk-acknowledged': 'acknowledged the risk',
  acknowledged: 'acknowledged the risk', approved: 'approved the reply', overridden: 'overrode a check',
  declined: 'closed it without a reply', escalated: 'escalated it', closed: 'closed it', delivered: 'delivered the reply',
};

/** "review.risk_acknowledged" as "acknowledged the risk". */
export function action(code) {
  const last = String(code).split('.').pop().toLowerCase().replaceAll('_', '-');
  return ACTIONS[last] ?? plain(last);
}

/** "therapist:ana" as "ana", or "You" for whoever is signed in. */
export function actor(label, user) {
  const [role, ...rest] = String(label).split(':');
  const name = rest.join(':');
  if (role === 'system' || label === 'attune') return 'Attune';
  return (name || role) === user ? 'You' : name || role;
}

/** Who works on a claimed review, in the words of actor(); null when nobody does. */
export function holder({ state, claimedBy, history = [] }, user) {
  if (state !== 'CLAIMED') return null;
  const by = claimedBy ?? history.findLast(({ action: step }) => /claimed$/i.test(step))?.actor;
  return by ? actor(String(by).includes(':') ? by : `therapist:${by}`, user) : 'You';
}

export const nameOf = ({ patientName, patientId }) => patientName || `Patient ${patientId}`;

const REFUSALS = {
  NOT_CLAIMED_BY_YOU: 'A colleague is working on this message. Your text is kept here; agree with them who answers.',
  ALREADY_DECIDED: 'This message has been decided already, perhaps in another window. Nothing was sent twice.',
  RISK_NOT_ACKNOWLEDGED: 'Please say first what you did about the risk. Your text is kept.',
  GUARDRAIL_BLOCKED: 'The reply did not pass the checks. Nothing was sent.',
};

/** One or two warm sentences for whatever came back; the review as it now is tells stale from over. */
export function sorry(problem, detail) {
  if (problem instanceof Unreachable) return 'There is no connection to Attune just now. Your text is still here.';
  if (!(problem instanceof Refusal)) return 'Something went wrong on this page. Your text is still here; please try once more.';
  if (REFUSALS[problem.code]) return REFUSALS[problem.code];
  if (problem.stale && detail && !isOpen(detail)) return REFUSALS.ALREADY_DECIDED;
  if (problem.stale) return 'This review changed while you were working on it. It is up to date now and your text is kept. Please look again.';
  if (problem.status === 403) return 'This message belongs to a colleague, so it cannot be opened here.';
  if (problem.status === 404) return 'This message is no longer here.';
  if (problem.status === 429) return 'That was a little fast for the server. Please wait a moment and try again.';
  if (problem.status >= 500) return 'Attune has trouble on its side. Nothing was lost here; please try again in a moment.';
  return problem.detail ?? problem.message;
}
