// What "verify in this browser" checks, one finding a step: {step, verdict: pass | fail | unknown | first, ...}.
import { continues, leafHash, rootOf, signatureOf } from './merkle.js';
import { lastSeen } from './seen.js';

const AT_ONCE = 4;

/** The head itself: signature, key, and that the ledger only grew since this browser last looked. */
export async function verifyHead(api, head) {
  const seen = lastSeen(head.tenant);
  const signature = await signatureOf(head);
  return [
    { step: 'signature', verdict: { genuine: 'pass', forged: 'fail', unknown: 'unknown' }[signature] },
    { step: 'key', verdict: seen ? passIf(seen.keyId === head.keyId) : 'first', keyId: head.keyId },
    await growth(api, head, seen),
  ];
}

async function growth(api, head, seen) {
  if (!seen || seen.size === 0) return { step: 'growth', verdict: 'first', size: head.size };
  const said = { step: 'growth', from: seen.size, size: head.size, since: seen.timestamp };
  if (seen.size > head.size) return { ...said, verdict: 'fail' };
  const proof = await givenOrNone(api.consistency(seen.size, head.size));
  return { ...said, verdict: passIf(proof && (await continues(seen.size, seen.root, head.size, head.root, proof.path))) };
}

/** A server that has no proof has not proved anything; any other trouble is trouble. */
const givenOrNone = (asked) => asked.catch((problem) => {
  if (problem.status === 404) return null;
  throw problem;
});

const passIf = (holds) => (holds ? 'pass' : 'fail');

/** One entry: "true", or what exactly is wrong: "contents", "missing", "place", "path". */
async function verifyEntry(api, entry, head) {
  const recomputed = await leafHash(entry);
  if (recomputed !== entry.hash) return { fault: 'contents', recomputed, given: entry.hash };
  const proof = await givenOrNone(api.inclusion(entry.seq, head.size));
  if (!proof) return { fault: 'missing', recomputed, given: '' };
  const { seq, path, leafHash: claimed } = proof;
  if (seq !== entry.seq || claimed !== recomputed) return { fault: 'place', recomputed, given: claimed };
  const root = await rootOf(recomputed, entry.seq - 1, head.size, path);
  return root === head.root ? { fault: null, steps: path.length } : { fault: 'path', recomputed: root ?? '', given: head.root };
}

/** Several entries, a few at a time; `tell(entry, result)` after each. */
export async function verifyEntries(api, entries, head, tell) {
  const waiting = [...entries];
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) tell(entry, await verifyEntry(api, entry, head));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
