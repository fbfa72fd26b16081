// English: what changes mean and what one may do, and what each step of the ledger's check says.
const entries = (n) => `${n} ${n === 1 ? 'entry' : 'entries'}`;

export const measures = {
  USED: {
    up: 'uses drafts more often', down: 'uses drafts less often',
    means: 'The share of replies made of a draft has moved. More is not better: what counts is whether replies fit the person.',
    may: 'Draw a sample and compare replies with and without drafts. If drafts fit less, ask which; if they are used more, look at reading times too.',
  },
  UNEDITED: {
    up: 'sends drafts word for word more often', down: 'sends drafts word for word less often',
    means: 'The share of used drafts that went out without a changed character has moved. Unchanged drafts can be good; unread ones are not.',
    may: 'Look at reading times for the same weeks, then code a few. Talk about what makes a draft one’s own.',
  },
  TOO_FAST: {
    up: 'approves faster than the text can be read, more often', down: 'approves faster than the text can be read, less often',
    means: 'More or fewer approvals came before a fast reader could have read message and draft. It measures the screen, not the mind: who read it elsewhere counts as fast too.',
    may: 'Ask about workload first. A longer reveal delay or fewer messages a day may help more than a reminder.',
  },
  EDIT_SHARE: {
    up: 'changes drafts more than before', down: 'changes drafts less than before',
    means: 'The typical share of a draft that is rewritten has moved.',
    may: 'If it grew, look at what is rewritten: the templates may need it. If it shrank, look at reading times beside it.',
  },
  READING_SECONDS_PER_WORD: {
    up: 'takes more time a word', down: 'takes less time a word',
    means: 'Time from first look to approval, for each word there was to read, has moved. Long times say little, for people go away; short ones say more.',
    may: 'If it shrank, code a few of these weeks. If it grew, ask whether something gets in the way.',
  },
  DECISION_SECONDS: {
    up: 'decides later after a message arrives', down: 'decides sooner after a message arrives',
    means: 'The time from receipt to decision has moved. It depends on days worked and on how much arrives.',
    may: 'Look at the queue by therapist. Move patients or working days before asking for haste.',
  },
};

export const check = {
  holds: 'This part of the ledger holds',
  failed: 'This ledger does not hold. Please keep this page and tell who runs the service.',
  almost: 'The hashes hold, but this browser cannot check the signature',
  steps: {
    signature: {
      pass: () => 'The head is signed by the key it names (Ed25519).',
      fail: () => 'The signature does not fit the head: what the server gave was not signed so, or was changed on the way.',
      unknown: () => 'This browser has no Ed25519 (Chromium has it from version 137), so the signature was not checked. "./attune ledger verify" can.',
    },
    key: {
      pass: () => 'It is the key that this browser saw before.',
      fail: () => 'It is another key than this browser saw before. Several instances may have one each; otherwise somebody else signs.',
      first: () => 'This browser sees the key for the first time: compare its id with the one noted when the service was set up.',
    },
    growth: {
      pass: (size, from, since) => `The ledger of ${entries(size)} begins with the ${entries(from)} verified here on ${since}.`,
      fail: (size, from, since) => `The ledger of ${entries(size)} does not go on from the ${entries(from)} verified here on ${since}: something was changed, cut off or rewritten.`,
      first: (size) => `This browser verifies it for the first time, at ${entries(size)}; from the next time on it also proves that nothing before was changed.`,
    },
  },
  faults: {
    contents: 'its contents do not give its hash',
    missing: 'the server has no proof of it',
    place: 'the proof is of another entry or hash',
    path: 'its path does not lead to the signed root',
  },
  allProved: (n) => (n === 1 ? 'The one entry on this page stands in the signed ledger.' : `All ${n} entries on this page stand in the signed ledger.`),
  notProved: (n, of) => `${n} of ${of} entries on this page could not be proved.`,
  faultOf: (seq, what) => `Entry ${seq}: ${what}.`,
  hashes: (computed, given) => `computed ${computed}, given ${given}`,
};
