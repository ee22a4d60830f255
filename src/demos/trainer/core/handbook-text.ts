import { inLanguage, shelved, type BilingualHandbook } from '~/demos/retriever/core/handbook';
import type { Locale } from '~/lib/locale';

/** The built-in handbook as one training text: its valid passages, each under its title. */
export function handbookText(handbook: BilingualHandbook, locale: Locale): string {
  const { passages } = inLanguage(handbook, locale);
  const valid = shelved(passages, { outdated: false, poisoned: false, missing: false });
  return valid.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
}
