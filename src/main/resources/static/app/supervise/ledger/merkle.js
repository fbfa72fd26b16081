// RFC 9162 with WebCrypto: hashes, and whether a proof proves. Mirrors docs/ledger.md, never asks the server.

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const unbase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}

const node = (left, right) => sha256([1], unhex(left), unhex(right));

/** RFC 8785 for what the ledger holds: objects, text and whole numbers. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** The hash that an entry with these contents must have. */
export const leafHash = ({ event, seq }) => sha256([0], new TextEncoder().encode(canonical({ event, seq })));

/** 2.1.3.2: the root that the leaf leads to along the path, or null where the path does not fit. */
export async function rootOf(leaf, index, size, path) {
  if (index < 0 || index >= size) return null;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const step of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = await node(step, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else root = await node(root, step);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? root : null;
}

/** 2.1.4.2: whether the tree of `second` leaves begins with that of `first`. */
export async function continues(first, firstRoot, second, secondRoot, path) {
  if (first < 1 || first > second) return false;
  if (first === second) return path.length === 0 && firstRoot === secondRoot;
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2 === 1) [fn, sn] = [(fn - 1) / 2, Math.floor(sn / 2)];
  const steps = fn === 0 ? [firstRoot, ...path] : [...path];
  if (!steps.length) return false;
  let [before, after] = [steps[0], steps[0]];
  for (const step of steps.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [before, after] = [await node(step, before), await node(step, after)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else after = await node(after, step);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && before === firstRoot && after === secondRoot;
}

/** Whether the key named in the head has signed exactly this head: "genuine", "forged" or, where the browser has no Ed25519, "unknown". */
export async function signatureOf(head) {
  try {
    return (await isSigned(head)) ? 'genuine' : 'forged';
  } catch (problem) {
    // Anything else that goes wrong with key or signature is the head's own fault
    return problem.name === 'NotSupportedError' ? 'unknown' : 'forged';
  }
}

async function isSigned({ keyId, publicKey, root, signature, size, tenant, timestamp }) {
  const der = unbase64(publicKey);
  if ((await sha256(der)) !== keyId) return false;
  const key = await crypto.subtle.importKey('spki', der, { name: 'Ed25519' }, false, ['verify']);
  const signed = new TextEncoder().encode(canonical({ keyId, root, size, tenant, timestamp }));
  return crypto.subtle.verify({ name: 'Ed25519' }, key, unbase64(signature), signed);
}
