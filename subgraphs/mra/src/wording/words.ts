import type { Language } from '@aeo-hub/core/language';

/**
 * A text that people read, told when it is asked for and in the language asked: an answer to thousands of companies carries
 * many of them, and most questions read none, or one language of them.
 */
export type Words = (language: Language) => string;

/** Words from one sentence per language, filled in with what it speaks of. */
export function say<T>(sentences: Readonly<Record<Language, (about: T) => string>>, about: T): Words {
  return (language) => sentences[language](about);
}
