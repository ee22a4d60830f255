import type { Locale } from '~/lib/locale';

type Words = Readonly<Record<string, unknown>>;

/** The word files of all demos, panels and parts, each fetched by itself. */
const files = import.meta.glob<Words>('../**/{en,zh}.ts');
/** The words that were fetched, by folder. */
const held = new Map<string, unknown>();

/**
 * Fetches the strings of a folder in one language, once; afterwards `wordsOf` returns them.
 * @throws if the file cannot be fetched
 */
export async function bringWords(folder: string, locale: Locale): Promise<void> {
  const file = files[`../${folder}/words/${locale}.ts`] ?? files[`../${folder}/${locale}.ts`]!;
  const { [locale]: words } = await file();
  held.set(folder, words);
}

/** Strings that were fetched before. */
export const wordsOf = <T>(folder: string): T => held.get(folder) as T;
