// Asks the page around the inbox for a token, by postMessage; docs/embedding.md describes the talk.
const TYPE = 'attune:token';
const PATIENCE_MS = 10_000;

/** The origin of the page around: named by it in the frame's address, or this page itself. */
export function hostOf(location, named) {
  if (window.parent === window) return location.origin;
  try {
    const { protocol, origin } = new URL(named);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null;
  }
}

/**
 * Resolves to a token, or rejects when none came in time. Only an answer from the page around, from
 * the named origin, to this very question counts; the question itself holds no secret.
 */
export function askForToken(host, patience = PATIENCE_MS) {
  const ask = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    const done = (settle, value) => {
      clearTimeout(timer);
      window.removeEventListener('message', heard);
      settle(value);
    };
    const heard = ({ source, origin, data }) => {
      if (source !== window.parent || origin !== host || data?.type !== TYPE || data.answer !== ask) return;
      if (typeof data.token === 'string' && data.token) done(resolve, data.token);
      else done(reject, new Error('The page around gave no token.'));
    };
    const timer = setTimeout(() => done(reject, new Error('The page around did not answer.')), patience);
    window.addEventListener('message', heard);
    window.parent.postMessage({ type: TYPE, ask }, host);
  });
}
