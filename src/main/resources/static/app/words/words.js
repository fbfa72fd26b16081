// The language of the page. Every sentence a person can read stands in en.js or de.js, nowhere else.
import english from './en.js';

const LOADERS = { en: async () => english, de: async () => (await import('./de.js')).default };

/** The words of the language in use; another language replaces them, so read them when you need them. */
export const w = { ...english };

/** The first language on offer that Attune speaks: "de-AT" finds "de"; English otherwise. */
export const languageOf = (wanted) => wanted.map((tag) => String(tag).toLowerCase().split('-')[0]).find((tag) => tag in LOADERS) ?? 'en';

export async function speak(language) {
  Object.assign(w, await LOADERS[language]());
}
