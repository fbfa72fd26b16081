// The words of the administration, loaded by its page alone, in the language of the page.
import english from './admin-en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./admin-de.js')).default };

/** The words in use; another language replaces them. */
export const a = { ...english };

export async function speakAdmin(language) {
  Object.assign(a, await (LOADERS[language] ?? LOADERS.en)());
}
