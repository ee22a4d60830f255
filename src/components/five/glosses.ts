import type { Locale } from '~/lib/locale';
import five from 'words:five';

/**
 * What an English text of the records means; undefined where it says so itself.
 * @throws if a gloss is missing: a new record needs new ones
 */
export function glossOf(text: string, locale: Locale): string | undefined {
  const said = text.replaceAll("'", '’');
  const gloss = (five[locale].glosses as Record<string, string>)[said];
  if (!gloss)
    throw new Error(
      `“${text}” has no gloss in ${locale}; write one under glosses in content/words/five.`,
    );
  return gloss === said ? undefined : gloss;
}
