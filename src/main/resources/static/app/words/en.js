// English: the page itself. What a reading or a draft may be called stands in en-labels.js.
import labels from './en-labels.js';

const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export default {
  language: 'en',
  locale: 'en-GB',
  ...labels,

  welcome: {
    lead: 'What your patients wrote, and time to answer well.',
    kept: 'Closing or reloading this page signs you out. Nothing of your patients is kept in this browser.',
    name: 'Name', password: 'Password', submit: 'Sign in', other: 'Sign in as someone else',
    missing: 'Please give your name and your password.',
    wrong: 'That name and password do not match. Please try again.',
    again: 'Please sign in again', ended: 'Your session has ended. What you wrote is still here.',
    waiting: 'Waiting for your platform to sign you in…',
    refused: 'Your platform did not sign you in. Please go back to it and open the inbox again.',
    retry: 'Try again',
  },

  leave: 'Something here is not saved yet. Leave it behind?',

  bar: { inbox: 'Inbox', skip: 'Skip to the message', keys: 'Keys and settings', settings: 'Settings', out: 'Sign out', console: 'Supervision', admin: 'Administration', queue: 'Queue', message: 'Message' },

  queue: {
    title: 'Messages', show: 'Show', search: 'Search by name or number', list: 'Messages, most urgent first',
    toAnswer: (n, risk, more) => `${n}${more ? '+' : ''} to answer${risk ? `, ${risk} with risk` : ''}`,
    messages: (n) => count(n, 'message'), found: (n) => `${n} found`,
    stale: (why) => `Not up to date. ${why}`,
    none: 'Nothing here.', allDone: 'All answered.', byThemselves: 'New messages appear here by themselves.',
    choose: 'Choose a message to begin.', nothing: 'Nothing waits for you.', top: 'The most urgent one is at the top of the list.',
    arrives: 'When a patient writes, their message appears here by itself.',
    filters: [
      ['', 'To answer'], ['PENDING', 'Waiting'], ['CLAIMED', 'In progress'], ['APPROVED', 'Approved'],
      ['DECLINED', 'Closed without reply'], ['ESCALATED', 'Escalated'], ['CLOSED', 'Closed'],
    ],
    withSomeone: (name) => `with ${name}`, putOff: 'put off', second: 'needs a second person',
  },

  live: {
    offline: 'You are offline. You can go on reading and writing; nothing is sent or saved until the connection is back.',
    lost: 'The connection to Attune is interrupted. Attune keeps trying; what you write stays here.',
    back: 'The connection is back.',
    opened: (n) => `${count(n, 'new message')} in the queue.`,
    notice: 'A new message is waiting.',
  },

  review: {
    moment: 'One moment…', unavailable: 'Not to be had just now', retry: 'Try again', back: '‹ Messages',
    claim: 'Take it on', release: 'Put it back', snooze: 'Later…', reassign: 'Pass on…', claimAgain: 'Take it on again',
    lapsed: 'Your time on this message ran out, so a colleague could take it now. Nothing you typed is lost.',
    readOnly: 'You can read along, acknowledge a risk, and pass it on. Supervisors answer what is passed to them.',
    escalatedBecause: (why) => `Passed to a supervisor: ${why}`,
    with: (name) => `with ${name}`, wrote: (name) => `${name} wrote`,
    colleague: (name) => `${name} is working on this message. You can read along; talk to them before you answer.`,
    changed: (name) => `${name} changed this just now. What you see is up to date, and your text is kept.`,
    wroteAgain: (name, n) => `${name} has written again since: ${count(n, 'newer message')}. Read on before you send this.`,
    stale: 'The drafts are out of date: the conversation went on. Please look at the whole again.',
    snoozed: (when) => `Put off until ${when}.`,
    second: 'A reply has been proposed and waits for a second person. Whoever confirms it must read it first.',
    readThem: 'Show them',
  },

  message: { margin: 'A bar in the margin stands for a whole sentence.', marked: 'Marked:', passages: 'Marked passages', showIt: 'Show it in the message' },

  thread: {
    first: 'This is the first message of the conversation.',
    before: (n) => `Before this: ${count(n, 'message')}`, after: (n) => `Since then: ${count(n, 'message')}`,
    yours: 'You or a colleague',
    facts: 'How this message stands to the earlier ones', shorter: (words, usual) => `Far shorter than usual: ${count(words, 'word')}, where there are mostly about ${usual}.`,
    unanswered: 'Asked earlier, without an answer so far:', notTakenUp: 'Asked by you, and not taken up here:', returning: 'Comes back to:',
    repeated: (what) => `Not for the first time: ${what}.`, mood: { FALLING: 'Over the last messages the mood may have been going down.', RISING: 'Over the last messages the mood may have been lifting.' },
  },

  reading: {
    title: 'What Attune noticed',
    unread: 'Attune could not read this message, so nothing is ruled out, risk included. Please read it with fresh eyes.',
    caution: 'Hints to hold against your own reading, not findings. Careful readers often differ on feelings in writing.',
    noFeelings: 'Your service has switched the reading of feelings off. Risk is still looked for.',
    rows: { feelings: 'Sounds like', content: 'Brings up', between: 'Between you', direction: 'Direction', risk: 'Risk', reply: 'Reply' },
    noReply: 'May not need one',
    less: (what) => `less ${what}`, more: (what) => `more ${what}`,
    feeling: (what) => `Feeling: ${what}`, strain: (what) => `Strain: ${what}`,
    mayLess: (what) => `May mean less ${what}`, mayMore: (what) => `May mean more ${what}`,
    riskCue: 'Risk: someone must look at these words', rule: (rule) => `seen by rule ${rule}`,
    talk: (what, sure) => `${what} (${sure})`,
  },

  risk: {
    now: 'A person needs to look at this now', speaks: 'This message speaks of risk',
    points: 'Attune only points; you judge.', words: 'The words that point to it',
    protocol: 'Your service’s protocol', noProtocol: 'Please follow your service’s crisis protocol.', numbers: 'Crisis numbers',
    waiting: 'Not acknowledged yet', acknowledge: 'Acknowledge…',
    first: 'First: take care of the risk', what: 'What did you do?', choose: 'Choose what fits best',
    note: (name) => `A short note for the record about ${name}`,
    submit: 'Acknowledge in my name', chooseFirst: 'Please choose what you did.',
    noteFirst: 'Please add a short note: what was said or done, and when.',
    not: 'The risk was not acknowledged here.', done: 'Risk acknowledged', by: (name) => ` by ${name}`, byYou: ' by you',
  },

  drafts: {
    title: 'Drafts', show: (n) => `Show ${count(n, 'draft')}`, hide: 'Hide the drafts',
    first: 'Take in the message first, and what you would say yourself.',
    soon: (n, seconds) => `${count(n, 'draft')} in ${seconds} s`, ready: (n) => `${count(n, 'draft')} can be shown now.`,
    notNeeded: 'This message may not need a reply, so there are no drafts. You can still write one.',
    draft: (n) => `Draft ${n}`, also: (what) => `Also ${what}`, answers: 'Answers', use: 'Use this draft',
    words: (n) => count(n, 'word'), passed: (n) => `All ${count(n, 'check')} passed`, otherPassed: (n) => `${count(n, 'other check')} passed`,
    llm: 'Written by a language model', template: 'From a reply template', key: (key) => `key ${key}`,
  },

  editor: {
    title: (name) => `Your reply to ${name}`, hint: 'Sent exactly as it stands here, and only after you approve it.',
    locked: 'You can write once the risk is acknowledged above. Escalating is possible at any time.',
    over: (state) => `${state}. The text can no longer be changed.`,
    approve: 'Approve…', decline: 'Close without reply…', escalate: 'Escalate…',
    empty: 'There is nothing to send yet.', restore: 'Bring back my text',
    words: (n) => count(n, 'word'), long: 'longer than most helpful replies', begin: 'Helpful replies are often 40 to 120 words.',
    saved: 'Saved', unsaved: 'Not saved yet', saving: 'Saving…', offline: 'Not saved yet: no connection. Attune keeps trying.',
    conflict: 'Not saved: the text was changed elsewhere.', stopped: 'Not saved.', saveAgain: 'Try to save again',
    twoTexts: 'Another window or a colleague saved a different text for this reply. Which one shall stay?',
    mine: 'Keep what I wrote here', theirs: 'Take the other text',
    compare: 'Compare with the draft', compareHide: 'Hide the comparison', added: 'added', removed: 'removed',
    compareTitle: 'What you changed',
  },

  checks: {
    title: 'Checks on your text', checking: 'Checking…', none: 'Checks run while you write.',
    good: (n) => `All ${count(n, 'check')} passed`, look: (n) => `${n} worth a look`, blocked: (n) => `${n} not to be sent`,
    unavailable: 'The checks cannot be reached; they will run again when you approve.',
  },

  second: {
    title: (who, name) => `${who} proposes this reply to ${name}`, yours: 'Your reply waits for a second person',
    overrode: (rules) => `Overrode: ${rules}.`, changed: 'What was changed in the draft',
    read: 'Read what the patient wrote first. Only exactly this text can be confirmed; to change it, send it back.',
    wait: 'A supervisor reads it and confirms it, or sends it back to you. Nothing is sent until then.',
    others: 'A supervisor has to confirm it.',
    confirm: 'Confirm…', back: 'Send it back', withdraw: 'Take it back', go: 'Confirm and send',
  },

  check: {
    label: 'Test case', caught: 'You caught the mistake', missed: 'The mistake went through',
    invented: 'Nobody wrote this message; it was invented to see whether mistakes in drafts are noticed. Nothing was sent to anyone.',
    flaw: 'What was wrong with the drafts:',
    flaws: {
      WRONG_PATIENT_DETAIL: 'a detail of another patient', MISSED_RISK: 'a danger was passed over',
      CONTROLLING_WORDING: 'wording that presses instead of inviting', INVENTED_APPOINTMENT: 'an appointment that does not exist',
    },
    note: 'Two of three planted mistakes were missed by physicians in a study (Biro 2025). Only figures of many such cases count, not this one.',
    next: 'On to the next message', said: 'That was a test case. Nothing was sent.',
  },

  voice: {
    title: 'Your way of writing', learns: 'Drafts lean towards how you write, learnt from your own approved replies alone.',
    off: 'Your service does not let Attune learn from decisions.', forgotten: (when) => `Forgotten: everything before ${when}.`,
    forget: 'Forget what was learnt from my decisions',
  },

  history: { title: 'What happened so far', did: (who, what) => `${who} ${what}`, times: (n) => ` (${n} times)` },

  dialog: {
    back: 'Back', close: 'Close', record: 'This is kept in the record. Please leave out names and what the patient wrote.',
    needed: 'Please write a few words first.',
    send: 'Send this reply?', to: 'To', length: 'Length', exactly: 'They receive exactly this, in your name:', reply: 'The reply',
    keepEditing: 'Keep editing', go: 'Approve and send',
    asDrafted: 'This is a draft as Attune wrote it. Does it sound like you, and like an answer to this person?',
    changed: (n) => `Based on a draft, with ${count(n, 'word')} changed by you.`,
    haste: (seconds, needed) => `This message was on screen for ${count(seconds, 'second')}; reading it takes about ${needed}. Have another look if you need one.`,
    decline: 'Close without a reply?', declineWho: (name) => `${name} gets no answer to this message from here.`,
    declineWhy: 'Why is no reply needed?', declineGo: 'Close without a reply', code: 'Reason', words: 'In a few words',
    escalate: 'Escalate to a supervisor?',
    escalateWho: (name) => `The message of ${name} goes to your service, and it is told. Nothing is sent to the patient.`,
    escalateWhy: 'What should your colleague know?', escalateGo: 'Escalate',
    escalateHints: ['Risk: please take over', 'Outside my competence', 'I need a second opinion'],
    snooze: 'Put this off?', snoozeWho: (name) => `The message of ${name} comes back to the top of your queue then.`,
    snoozeUntil: 'Until', snoozeGo: 'Put it off', snoozeWhy: 'Why later?',
    snoozeHints: ['I want to ask the supervisor first', 'We speak before then', 'I need a quiet hour for this'],
    reassign: 'Pass this on to a colleague?', reassignWho: (name) => `The message of ${name} moves to their queue, with what is typed so far.`,
    reassignTo: 'To', reassignWhy: 'Why?', reassignGo: 'Pass it on', reassignHints: ['I am away', 'They know this patient', 'My day is full'],
    noColleague: 'There is no other therapist here to pass it to.',
    soon: ['In three hours', 'Tomorrow at nine', 'Monday at nine'],
    override: 'The checks ask you to look again', overrideNote: 'Nothing was sent yet. You know the patient, the checks do not.',
    overrideWhy: 'Why is it right to send it all the same?', overrideGo: 'Send with this reason', toText: 'Back to the text',
    blocked: 'This reply cannot be sent as it is', blockedNote: 'Nothing was sent. Please change these points:', noDetail: 'The checks gave no more detail.',
  },

  undo: {
    leaves: (seconds) => `It leaves in ${seconds} s.`, button: 'Undo', done: (name) => `The reply to ${name} is taken back. Nothing was sent; your text is still there.`,
    late: 'Too late to take it back: the reply has left.',
  },

  keys: {
    title: 'Keys and settings', on: 'Single-letter keys are on', rest: 'They rest while you type, and outside the inbox. Attune never sends anything on its own: every reply goes out by your approval.',
    change: 'Change', press: 'Press a key…', changeFor: (what, key) => `Change the key for “${what}”, now ${key}`,
    taken: (key, what) => `${key} is used for “${what}”.`, unfit: 'Please choose a letter, a digit or a sign.', reset: 'Back to the usual keys',
    notify: 'Tell me about new messages while I am in another window', notifyHow: 'The notice says that a message waits, never who wrote or what.',
    actions: {
      next: 'next message in the queue', previous: 'previous message in the queue', drafts: 'show or hide the drafts',
      draft1: 'use draft 1', draft2: 'use draft 2', draft3: 'use draft 3', write: 'write the reply', approve: 'approve: look once more, then send',
      decline: 'close without a reply', escalate: 'escalate', snooze: 'put it off', reassign: 'pass it on to a colleague', undo: 'take the last approval back',
      queue: 'back to the queue', search: 'search the queue', help: 'this help',
    },
    fixed: [['Enter', 'open the message; confirm'], ['Esc', 'leave a dialog or the text field']],
  },

  time: {
    now: 'just now', moment: 'a moment', minutes: (n) => `${n}\u00a0min`, hours: (n) => `${n}\u00a0h`, days: (n) => `${n}\u00a0days`,
    waiting: (d) => `waiting ${d}`, overdue: (d) => `overdue by ${d}`, due: (d) => `due in ${d}`,
  },

  said: {
    approve: (name) => `Your reply to ${name} is approved.`,
    proposed: (name) => `Your reply to ${name} waits for a second person to confirm it.`,
    decline: (name) => `The message of ${name} is closed without a reply.`,
    escalate: (name) => `The message of ${name} is escalated. Your service is told.`,
    claim: (name) => `You have taken on the message of ${name}.`,
    release: (name) => `The message of ${name} is back in the queue.`,
    snooze: (name) => `The message of ${name} is put off.`,
    reassign: (name) => `The message of ${name} is passed on.`,
    undo: (name) => `The reply to ${name} is taken back.`,
    'acknowledge-risk': (name) => `The risk for ${name} is acknowledged in your name. You can write to them now.`,
    next: (name) => `Next: ${name}.`, nothingElse: 'Nothing else is waiting.', onItsWay: 'It is on its way.',
  },

  faults: {
    MISSING: () => 'This is needed.', UNKNOWN_FIELD: () => 'Not accepted: Attune does not know this setting.', WRONG_VALUE: () => 'Not accepted: Attune cannot make sense of this.',
    OUT_OF_RANGE: (least, most) => `Please give a whole number from ${least} to ${most}.`, TOO_LONG: (least, most) => `This is too long: at most ${most} characters.`,
    TOO_MANY: (least, most) => `These are too many: at most ${most}.`, INCOMPLETE: () => 'Each entry needs all its parts.', TOO_EARLY: () => 'This must be later than the time before it.',
    NOT_A_RANGE: (least, most) => `The beginning must lie before the end, at most ${most} days apart.`,
    NOT_AN_ORIGIN: () => 'One of these is no origin: scheme, name and port only, such as https://platform.example.', NOT_A_URL: () => 'This is no whole address, such as https://platform.example/attune.',
    NOT_HTTPS: () => 'Not accepted: it must begin with https.', NOT_PUBLIC: () => 'Not accepted: it points at a private or special address.',
    other: (reason) => `Not accepted: ${reason}.`.replace(/\.\.$/, '.'),
  },

  sorry: {
    unreachable: 'There is no connection to Attune just now. Your text is still here.',
    page: 'Something went wrong on this page. Your text is still here; please try once more.',
    stale: 'This review changed while you were working on it. It is up to date now and your text is kept. Please look again.',
    forbidden: 'This message belongs to a colleague, so it cannot be opened here.',
    gone: 'This message is no longer here.', passedOn: 'This message is with a colleague now, so nothing here can be saved any more. Copy what you still need.', fast: 'That was a little fast for the server. Please wait a moment and try again.',
    server: 'Attune has trouble on its side. Nothing was lost here; please try again in a moment.',
    cannotTell: 'The connection broke off, so we cannot tell yet whether this went through. It will never be sent twice.', look: 'Look again',
    notSent: 'The connection broke off and nothing was sent. Your text is kept; please try once more.',
    codes: {
      NOT_CLAIMED_BY_YOU: 'A colleague is working on this message. Your text is kept here; agree with them who answers.',
      CLAIMED_BY_ANOTHER: 'A colleague is working on this message. Your text is kept here; agree with them who answers.',
      ALREADY_DECIDED: 'This message has been decided already, perhaps in another window. Nothing was sent twice.',
      RISK_NOT_ACKNOWLEDGED: 'Please say first what you did about the risk. Your text is kept.',
      GUARDRAIL_BLOCKED: 'The reply did not pass the checks. Nothing was sent.',
      STALE_DRAFT: 'The conversation went on since this draft was made. Please read it once more, then approve.',
      AWAITING_SECOND: 'A reply has been proposed already and waits for a second person.',
      SECOND_MUST_DIFFER: 'Somebody else must confirm this reply, not whoever proposed it.',
      UNDO_WINDOW_OVER: 'Too late to take it back: the reply has left.',
      SNOOZE_OUT_OF_RANGE: 'It cannot be put off to that time. Please choose another.',
    },
  },
};
