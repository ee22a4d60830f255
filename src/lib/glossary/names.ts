import { LOCALES } from '../locale';

/** The names of a term in both languages. Empty strings are ignored. */
export interface TermNames {
  readonly slug: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly abbreviation?: string | undefined;
  readonly aliases: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

export function namesOf({ name, abbreviation = '', aliases }: TermNames): string[] {
  const all = [name.en, name.zh, abbreviation, ...aliases.en, ...aliases.zh];
  return [...new Set(all)].filter((text) => text !== '');
}

/**
 * A name without everything that is irrelevant for comparison: NFKC, lower case, no spaces,
 * hyphens, dashes, underscores or middle dots. `ＫＶ－Cache` and `kv cache` both give `kvcache`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_·・]+/gu, '');
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The language of a title or a name, for `lang`: Chinese if it has a Han character. */
export const languageOf = (text: string): string => LOCALES[hasHan(text) ? 'zh' : 'en'].lang;
