// The last head that this browser found genuine: a size, a hash and a key, no word of anybody's.
const KEY = 'attune.heads';

const all = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
};

export const lastSeen = (tenant) => all()[tenant] ?? null;

/** Keeps it, unless what is kept is of a longer ledger. */
export function keep({ tenant, size, root, keyId, timestamp }) {
  if ((lastSeen(tenant)?.size ?? 0) > size) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [tenant]: { size, root, keyId, timestamp } }));
  } catch {
    // A browser that keeps nothing begins anew each time
  }
}
