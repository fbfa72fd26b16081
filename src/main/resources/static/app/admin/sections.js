// What stands in which section, and what kind of field it is; its words stand in words/admin-*.js.

const number = (path, min, max, more = {}) => ({ path, kind: 'number', min, max, ...more });

export const SECTIONS = [
  { name: 'people', element: 'attune-people' },
  {
    name: 'drafts',
    fields: [
      { path: 'drafting', kind: 'check' },
      { path: 'emotionAnalysis', kind: 'check' },
      number('revealDelaySeconds', 0, 600, { optional: true }),
      { path: 'learnFromDecisions', kind: 'check' },
      number('longSilentDays', 1, 365),
    ],
  },
  {
    name: 'deciding',
    fields: [
      number('undoSeconds', 0, 120),
      number('claimLeaseMinutes', 1, 480),
      number('maxSnoozeDays', 1, 60),
      { path: 'twoPersonApproval', kind: 'choice', options: ['NEVER', 'OVERRIDES', 'TRAINEES', 'BOTH'] },
      { path: 'overridesAllowed', kind: 'check' },
    ],
  },
  {
    name: 'hours',
    fields: [
      { path: 'calendar.days', kind: 'days' },
      { path: 'calendar.opens', kind: 'time' },
      { path: 'calendar.closes', kind: 'time' },
      { path: 'calendar.zone', kind: 'zone' },
      number('calendar.acknowledgeWithinDays', 0, 30),
      number('calendar.answerWithinDays', 0, 30),
    ],
  },
  {
    name: 'risk',
    fields: [
      { path: 'risk.protocol', kind: 'area', rows: 8 },
      { path: 'risk.numbers', kind: 'numbers' },
      number('risk.acknowledgeMinutes', 1, 1440),
      number('risk.urgentAcknowledgeMinutes', 1, 1440),
      { path: 'risk.onCallId', kind: 'person' },
      { path: 'risk.supervisorId', kind: 'person', role: 'SUPERVISOR' },
    ],
  },
  {
    name: 'wording',
    element: 'attune-wording',
    fields: [
      { path: 'signOff', kind: 'area', rows: 3, optional: true },
      { path: 'disclosureText', kind: 'area', rows: 4, optional: true },
    ],
  },
  { name: 'embedding', fields: [{ path: 'embedOrigins', kind: 'list' }] },
  { name: 'webhooks', element: 'attune-webhooks' },
];
