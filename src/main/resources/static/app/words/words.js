// The language of the page. Every sentence a person can read stands in en.js or de.js, nowhere else.
import english from './en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./de.js')).default };

/** The bundle in use; a live binding, so read it when you need the words. */
export let w = english;

/** Chooses the first language on offer that Attune speaks: "de-AT" finds "de"; English otherwise. */
export async function speak(wanted) {
  const known = wanted.map((tag) => String(tag).toLowerCase().split('-')[0]).find((tag) => tag in LOADERS);
  w = await (LOADERS[known] ?? LOADERS.en)();
  return w.language;
}

/** Every language there is a bundle for. */
export const LANGUAGES = Object.keys(LOADERS);
