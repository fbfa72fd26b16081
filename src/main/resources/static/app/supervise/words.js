// The console's own words; what the inbox has words for already is taken from there.
import english from './words/en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./words/de.js')).default };

/** The words in use; another language replaces them, so read them when you need them. */
export const c = { ...english };

/** Takes the language that the inbox's words were found in. */
export async function speakAlike(language) {
  Object.assign(c, await (LOADERS[language] ?? LOADERS.en)());
}
