// The words of the administration, loaded by its page alone, in the language of the page.
import english from './admin-en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./admin-de.js')).default };

/** The bundle in use; a live binding. */
export let a = english;

export async function speakAdmin(language) {
  a = await (LOADERS[language] ?? LOADERS.en)();
}
