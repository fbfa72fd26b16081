// The language of the page. Every sentence a person can read stands in en.js or de.js, nowhere else.
import english from './en.js';

/** What a bundle is made of is asked for at once, not one after the other. */
const LOADERS = { en: async () => english, de: async () => (await Promise.all([import('./de.js'), import('./de-labels.js')]))[0].default };

/** The bundle in use; a live binding, so read it when you need the words. */
export let w = english;

/** The first language on offer that Attune speaks: "de-AT" finds "de"; English otherwise. */
export const languageOf = (wanted) => wanted.map((tag) => String(tag).toLowerCase().split('-')[0]).find((tag) => tag in LOADERS) ?? 'en';

export async function speak(language) {
  w = await LOADERS[language]();
}

/** Every language there is a bundle for. */
export const LANGUAGES = Object.keys(LOADERS);
