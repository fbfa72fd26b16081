// English: the supervisor's console. What an alert or a step of a check means stands in en-meanings.js.
import { check, measures } from './en-meanings.js';

const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export default {
  locale: 'en-GB',

  moment: 'One moment…',
  saved: 'Saved as a file. Please keep it where figures about people belong.',

  welcome: {
    lead: 'Supervision: where to look, and what the figures say.',
    kept: 'Closing or reloading this page signs you out. Nothing of patients is kept in this browser.',
    notForYou: 'This page is for supervisors. Your account answers messages; you find them in the inbox.',
  },

  bar: { skip: 'Skip to the view', views: 'Views', lost: 'The connection to Attune is interrupted. What you see may be out of date; Attune keeps trying.' },
  views: { queue: 'Queue', sample: 'Sample', figures: 'Figures', alerts: 'Changes', ledger: 'Ledger' },

  queue: {
    title: 'How the queue stands', asOf: (time) => `As of ${time}; follows what happens.`, notAll: (n) => `Only the ${n} most urgent are counted.`,
    tiles: { out: 'Risk: time run out', running: 'Risk: time running', overdue: 'Overdue', soon: 'Due within 4 h', open: 'Open', held: 'In somebody’s hands', escalated: 'Escalated' },
    risk: 'Risk not acknowledged yet', runOut: 'run out', runs: 'running', noRisk: 'No risk message waits for an acknowledgement.',
    riskColumns: ['Patient', 'Time', 'Acknowledge by', 'Therapist', 'With'],
    passedTo: (who) => `passed to ${who}`, supervisor: 'supervision', nobody: 'nobody',
    ages: 'By how long they have waited', ageColumns: ['Waiting', 'Size', 'Messages', 'Overdue', 'Risk'],
    band: (from, to) => (to === Infinity ? `over ${from / 24} days` : to <= 24 ? `${from} to ${to} h` : `${from / 24} to ${count(to / 24, 'day')}`),
    people: 'By therapist', peopleColumns: ['Therapist', 'Open', 'Overdue', 'Risk', 'In hand', 'Longest'], empty: 'Nothing waits.',
    held: 'Who holds what', heldColumns: ['Patient', 'With', 'Until'], nothingHeld: 'Nobody is working on a message just now.',
    more: (n) => `and ${n} more`, toInbox: 'Open in the inbox',
  },

  sample: {
    title: 'Sample of decisions', how: 'Drawn by chance, the more likely the more there is to look at: risk, blocks set aside, haste. The same seed and days give the same sample.',
    size: 'Decisions a therapist', days: 'Decided in', last: (n) => `the last ${n} days`, seed: 'Seed', today: 'today’s date', therapist: 'Therapist', everybody: 'everybody',
    draw: 'Draw', drawn: (n) => `${count(n, 'decision')} drawn.`, none: 'Nothing was decided in that time.',
    progress: (done, n) => `You have coded ${done} of ${n}`, seedWas: (seed) => `Seed: ${seed}`, begin: 'Code the first', goOn: 'Code the next', csv: 'Save as CSV',
    caption: 'Sampled decisions', columns: ['Decision', 'What', 'Why drawn', 'Read', 'Text', 'Coded'],
    decision: (who, when) => `${who}, ${when}`, byChance: 'by chance', read: (time, floor) => `${time} (floor ${floor})`,
    edited: (share) => (share.startsWith('0') ? 'a draft, unchanged' : `a draft, ${share} changed`), ownWords: (kind) => (kind === 'APPROVED' ? 'own words' : 'nothing sent'),
    coded: (others) => (others ? `by you and ${count(others, 'other')}` : 'by you'), uncoded: (others) => (others ? `by ${count(others, 'other')}, not by you` : 'not yet'),
  },

  kinds: { APPROVED: 'Approved', DECLINED: 'Closed without reply', CLOSED: 'Closed' },
  marks: {
    RISK: 'Risk', RISK_FACTORS: 'Risk factors', STRAIN: 'Strain', OVERRIDDEN: 'Block set aside', TOO_FAST: 'Too fast', UNOPENED: 'Never opened',
    UNEDITED: 'Word for word', NOTHING_SENT: 'Nothing sent',
  },
  ratings: { PRESENT: 'Present', PARTLY: 'Partly', ABSENT: 'Absent', NOT_APPLICABLE: 'Not called for' },
  codes: {
    INADEQUATE_DETAIL: 'Too little detail', UNADDRESSED_CONTENT: 'Unanswered', UNSUPPORTIVE_TONE: 'Tone', MISSED_CORRESPONDENCE: 'Missed message',
    INAPPROPRIATE_SELF_DISCLOSURE: 'Self-disclosure', UNMANAGED_RISK: 'Risk not managed',
  },

  agreement: {
    title: 'Agreement between coders', of: (n) => `${count(n, 'review')} of these days ${n === 1 ? 'was' : 'were'} coded by two supervisors.`,
    formula: 'Cohen’s κ = (pₒ − pₑ) / (1 − pₑ): pₒ is the share on which both agree, pₑ the share they would agree on by chance.',
    means: 'As a rough guide: above 0.6 coders mostly mean the same; below 0.4 talk about the item before reading its figures. Of few pairs, kappa swings widely.',
    columns: ['Item or code', 'Pairs', 'Agreed', 'By chance', 'Kappa'], noSpread: 'all alike',
  },

  decision: {
    title: 'One decision', back: '‹ Sample', recorded: 'That you read this is on record.', gone: 'This decision cannot be shown just now.',
    decided: 'Decided', why: 'Drawn for', reading: 'Reading time', about: 'How it came about', edits: 'Edits', risk: 'Risk', changed: (characters, share) => `${characters} characters changed, ${share} of the text`,
    unopened: 'Approved or closed without being opened here.', read: (time, words, floor) => `${time} from first look to decision. ${words} words; a fast reader takes ${floor}.`, tooFast: 'That is too fast to have read it all.',
    drafts: 'Drafts that were shown', noDrafts: 'No draft was offered.', draft: (n) => `Draft ${n}`, used: 'used',
    sent: 'What was sent', nothing: (name, why) => `Nothing was sent to ${name}: ${why}`, unedited: 'This is a draft, word for word.', diff: 'Against the draft', own: 'Own words, not made of a draft.',
  },

  coding: {
    title: 'Your coding', keys: (n) => `Keys 1 to ${n} rate an item and go to the next; Tab and arrows work too. Leave out what you cannot judge.`,
    second: 'A colleague has coded this too. You see their findings after your own, so that both judge alone.',
    codes: 'Undesirable behaviours', codesHow: 'Tick what you see; most replies show none.', human: (share) => `Seen in ${share} of therapists’ e-mails.`,
    note: 'Note for supervisors (not in the ledger)', save: 'Save finding',
    left: (items, codes) => `${items ? `${count(items, 'item')} not rated` : 'All items rated'}${codes ? `, ${count(codes, 'code')} ticked` : ''}.`,
    nothing: 'Please rate at least one item, or tick a code.', sure: 'Save this finding?', summary: (rated, all, codes) => `${rated} of ${all} items rated; ${codes ? count(codes, 'undesirable behaviour') : 'no undesirable behaviour'} ticked.`,
    final: 'A finding is final and goes into the ledger in your name, without the note.', kept: 'Your finding is kept and on record.',
    done: 'Findings', you: 'You', notRated: 'not rated', seen: (what) => `Seen: ${what}.`, noCodes: 'No undesirable behaviour seen.', alone: 'Nobody else has coded this yet. Double coding shows how far figures can be trusted.',
    toNext: 'Next decision', toList: 'Back to the sample',
  },

  figures: {
    title: 'Figures over time', about: (from, to, n, few, words) => `${from} to ${to}: ${count(n, 'decision')}. Of fewer than ${few}, no rate is shown. Reading-time floor: ${words} words a minute. Weeks begin on Monday (UTC); the last one is still running.`,
    span: 'Time', lastWeeks: (n) => `the last ${n} weeks`, therapist: 'Therapist', everybody: 'everybody', behaviour: 'Drafts that', anyBehaviour: 'do anything', csvWeeks: 'Weeks as CSV', csv: 'Report as CSV',
    weekly: 'Week by week', weeklyOf: (what) => `Week by week: ${what}`, overall: 'Over the whole time', nobody: 'Nothing was decided in that time.',
    none: '–', tooFew: 'too few', fewOf: (n, of) => `${n}\u00a0of\u00a0${of}, too\u00a0few`, rateOf: (share, n, of) => `${share} (${n}\u00a0of\u00a0${of})`, fewApplied: (n) => `${n} (too few)`,
    seeTable: 'The same numbers as a table: the button after this heading.', asTable: 'Show as table', asChart: 'Show as chart', nothingToDraw: 'Too few decisions to draw; the table has what there is.',
  },

  charts: {
    people: { title: 'By therapist', columns: ['Therapist', 'Decided', 'Drafts used', 'Edited (median)', 'Reading (median)', 'Too fast', 'Never opened', 'Errors caught', 'Findings'] },
    used: { title: 'Drafts used', note: 'Replies made of a draft, of those with drafts; and of the drafts used, those sent word for word.', columns: ['Week', 'Used', 'Word for word'] },
    edits: { title: 'Edit distance', note: 'Characters changed, as a share of the longer text, over used drafts.', columns: ['Week', 'Median', '90th percentile', 'Drafts used'] },
    reading: { title: 'Reading time against the floor', note: 'First look to approval, beside what a fast reader needs for the same texts.', columns: ['Week', 'Reading, median', 'Floor, median', 'Reading, 90th percentile', 'Approvals with a look'] },
    haste: { title: 'Too fast, or unopened', note: 'Approvals below the reading-time floor, and approvals never opened here.', columns: ['Week', 'Too fast', 'Never opened'] },
    checks: { title: 'Seeded errors', note: 'Invented cases with a flawed draft, for therapists who consented. Too rare for weekly rates.', columns: ['Week', 'Caught', 'Missed'], beside: (rate, low, high) => `Caught: ${rate}. Physicians caught ${low} to ${high} of each planted error (Biro 2025).` },
    fidelity: { title: 'Fidelity items fully present', note: 'Over all items that the message called for, by week of the decision. It says whether replies follow the guidance, not whether they help.', columns: ['Week', 'Present', 'Findings'] },
    codes: { title: 'Undesirable behaviours', note: 'How many findings of the week show each. Sampled decisions are the ones with most to look at, not the average.', week: 'Week', findings: 'Findings' },
    behaviours: { title: 'Use of drafts by what they do', note: 'Of the decisions for which such a draft was offered, those that sent one.', columns: ['Behaviour', 'Used', 'Word for word', 'Edited (median)', 'Too fast'] },
    items: { title: 'Fidelity items', note: 'Ratings where the item applied.', item: 'Item', applied: 'Applied' },
    allcodes: { title: 'Undesirable behaviours, all findings', note: 'Share of findings; the diamond is the rate in therapists’ e-mails (UTBS study).', columns: ['Behaviour', 'Seen', 'Therapists’ e-mails'] },
  },

  alerts: {
    measures,
    title: 'Changes worth a look', about: 'A change is a reason to look and to ask, not a finding about anybody. Chance, a new kind of patient or a new programme can do the same.',
    found: (n) => (n ? `${count(n, 'change')} to look at` : 'Nothing has changed enough to point at.'),
    rule: (recent, before, fewest) => `Compared are the last ${recent} days with the ${before} days before. A change is shown from ${fewest} decisions in both, where it is large enough to matter and would rarely come by chance (shared out over six measures).`,
    heading: (who, what) => `${who}: ${what}`, from: 'from', to: 'to', spans: (recent, before) => `(${before} days before, then the last ${recent})`, means: 'What it says', may: 'What one may do',
    test: (name, p) => `${name}, p ${p}`, below: 'below 0.01', tests: { TWO_PROPORTION_Z: 'Two-proportion z test', MANN_WHITNEY_U: 'Mann-Whitney U test' }, look: 'Draw a sample',
  },

  ledger: {
    ...check,
    title: 'Ledger', about: 'Who did what and when, in an order that cannot be changed without that showing. No words of patients or therapists stand here, only salted digests.',
    older: 'Older', newer: 'Newer', newest: 'Newest', goTo: 'Go to entry', go: 'Go',
    head: 'Signed head', size: 'Entries', entriesMany: (n) => n.toLocaleString('en-GB'), root: 'Root', signed: 'Signed', key: 'Key', seen: 'Last verified here', seenThen: (size, when) => `${count(size, 'entry', 'entries')}, ${when}`, neverSeen: 'never',
    verify: 'Verify in this browser', what: 'Computes every hash here: the signature of the head, that the ledger only grew since this browser last verified it, and that each entry on this page stands in it.',
    page: (from, to) => `Entries ${from} to ${to}`, columns: ['No.', 'When', 'Who', 'What', 'Hash', 'Checked here'], unchecked: 'not yet', proved: (n) => `proved in ${count(n, 'step')}`,
    checking: 'Computing…', insecure: 'This page did not come over HTTPS, so the browser lends it no cryptography: nothing was checked.', broke: 'The check could not be finished, so nothing is proved. Please try again.',
    actions: {
      'message.received': 'Message received', 'review.opened': 'Put in the queue', 'review.claimed': 'Taken on', 'review.approved': 'Reply approved', 'review.read': 'Read', 'review.declined': 'Closed without reply',
      'delivery.sent': 'Delivered', 'delivery.abandoned': 'Delivery given up', 'supervision.finding': 'Finding of a supervisor', 'review.risk-acknowledged': 'Risk acknowledged', 'review.escalated': 'Escalated',
    },
  },
};
