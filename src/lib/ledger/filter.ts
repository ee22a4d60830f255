/** The values of one entry for each filter, several with spaces between: `{ article: '000', lesson: 'S1 C2' }`. */
type Filed = Readonly<Record<string, string | undefined>>;

/** True if an entry has at least one chosen value of every filter of a query such as `article=000&verdict=wrong`. */
export const passes = (filed: Filed, query: URLSearchParams): boolean =>
  [...query.keys()].every((name) => {
    const own = (filed[name] ?? '').split(' ');
    return query.getAll(name).some((value) => own.includes(value));
  });

/** A query with other values for some of its names. */
export const replaced = (
  query: URLSearchParams,
  names: readonly string[],
  by: URLSearchParams,
): URLSearchParams =>
  new URLSearchParams([...[...query].filter(([name]) => !names.includes(name)), ...by]);

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words typed by the reader, split at spaces; a clause of Chinese stays whole. */
export const typedWords = (typed: string): string[] => folded(typed).split(/\s+/u).filter(Boolean);

/** True if a text contains every word, in any order, also as part of a longer word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}
