import type { Locale } from '~/lib/locale';

type Words = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Words>('../**/{en,zh}.ts');
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
