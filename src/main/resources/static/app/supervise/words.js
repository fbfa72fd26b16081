// The console's own words; what the inbox has words for already is taken from there.
import english from './words/en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./words/de.js')).default };

/** The bundle in use; a live binding, so read it when you need the words. */
export let c = english;

/** Takes the language that the inbox's words were found in. */
export async function speakAlike(language) {
  c = await (LOADERS[language] ?? LOADERS.en)();
}
