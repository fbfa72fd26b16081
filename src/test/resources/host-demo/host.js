// The platform's side of the talk: answers the inbox, and nobody else, with a token of its own server.
const ATTUNE = '{{attune}}';

window.addEventListener('message', async ({ source, origin, data }) => {
  const frame = document.querySelector('iframe')?.contentWindow ?? null;
  const fromFrame = origin === ATTUNE && source === frame;
  const fromElement = origin === location.origin && source === window;
  if (!(fromFrame || fromElement) || data?.type !== 'attune:token' || !data.ask) return;
  const response = await fetch('/token', { method: 'POST' });
  const { token } = response.ok ? await response.json() : {};
  source.postMessage({ type: 'attune:token', answer: data.ask, token }, origin);
});
