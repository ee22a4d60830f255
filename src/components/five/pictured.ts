import words from 'words:five';
import { fiveNumbers, fiveValues } from '~/content/lookup';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

export type Pictured = Awaited<ReturnType<typeof pictured>>;

/** What all parts of the page draw from, and its texts with their numbers filled in. */
export async function pictured(locale: Locale) {
  const t = words[locale];
  const values = await fiveValues(locale);
  return {
    locale,
    t,
    five: await fiveNumbers(),
    values,
    filled: (text: string) => fill(text, values),
    quoted: (text: string) => fill(t.quote, { text }),
    glossOf: (text: string) => glossOf(text, locale),
  };
}

/**
 * What an English text of the records means; undefined where it says so itself.
 * @throws if a gloss is missing: a new record needs new ones
 */
export function glossOf(text: string, locale: Locale): string | undefined {
  const said = text.replaceAll("'", '’');
  const gloss = (words[locale].glosses as Record<string, string>)[said];
  if (!gloss)
    throw new Error(
      `“${text}” has no gloss in ${locale}; write one under glosses in content/words/five.`,
    );
  return gloss === said ? undefined : gloss;
}

/** What the page's script takes from `data-words`. */
export type PageWords = (typeof words)['en']['shared'];
