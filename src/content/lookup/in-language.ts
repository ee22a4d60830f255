import type { Locale } from '~/lib/locale';

/** An entry in one language: each `{ en, zh }` is one of the two. */
export type In<T> = T extends { en: infer One; zh: unknown } ? One : { [K in keyof T]: In<T[K]> };

/** Takes the page's language of each text, and fills `{l}` with its code. */
export function inLanguage<T>(entry: T, locale: Locale): In<T> {
  const one = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replaceAll('{l}', locale);
    if (Array.isArray(part)) return part.map(one);
    if (typeof part !== 'object' || part === null) return part;
    if ('en' in part && 'zh' in part) return one(part[locale]);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, one(inner)]));
  };
  return one(entry) as In<T>;
}
