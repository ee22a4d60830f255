/** The filters of a list, each with its possible values: `{ article: ['000', '001'], … }`. */
export type Facets = Readonly<Record<string, readonly string[]>>;
/** The chosen values of some filters; a missing or empty filter lets everything through. */
export type Filter = Readonly<Record<string, readonly string[]>>;
/** The values of one entry for each filter: `{ article: ['000'], lesson: ['S1', 'C2'] }`. */
type Filed = Readonly<Record<string, readonly string[]>>;

/** Parses the filter in a query string, in the order of the facets; unknown filters and values are ignored. */
export function readFilter(query: Iterable<readonly [string, string]>, facets: Facets): Filter {
  const named = [...query];
  const isNamed = (facet: string, value: string) =>
    named.some((pair) => pair[0] === facet && pair[1] === value);
  return Object.fromEntries(
    Object.entries(facets)
      .map(([name, values]) => [name, values.filter((value) => isNamed(name, value))] as const)
      .filter(([, values]) => values.length > 0),
  );
}

/** The query string of a filter, in the order of the facets: `article=000&verdict=wrong`, or empty. */
export function writeFilter(filter: Filter, facets: Facets): string {
  return Object.keys(facets)
    .flatMap((name) => (filter[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`))
    .join('&');
}

/** True if an entry has at least one chosen value of every filter. */
export const passes = (filed: Filed, filter: Filter): boolean =>
  Object.entries(filter).every(
    ([name, values]) =>
      values.length === 0 || values.some((value) => (filed[name] ?? []).includes(value)),
  );

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words typed by the reader, split at spaces; a clause of Chinese stays whole. */
export const typedWords = (typed: string): string[] => folded(typed).split(/\s+/u).filter(Boolean);

/** True if a text contains every word, in any order, also as part of a longer word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}

export interface Entry {
  filed: Filed;
  text: string;
}

export const shows = (entry: Entry, filter: Filter, words: readonly string[]): boolean =>
  passes(entry.filed, filter) && holdsWords(entry.text, words);
