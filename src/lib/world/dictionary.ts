import { MARKERS, type Grammar } from './grammar';
import type { Vocabulary } from './vocabulary';

/** The words that a reader may write, folded by `fold`, each with our spelling and its tokens. */
export type Dictionary = ReadonlyMap<string, Entry>;

export interface Entry {
  readonly shown: string;
  readonly tokens: readonly number[];
}

/**
 * Folds equivalent spellings: differences of width and case, and between kinds of full stops, are
 * ignored.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('。', '.');
}

const HALVES = new Set(['townFirst', 'townSecond', 'mayorFirst', 'mayorSecond']);
/**
 * Token kinds that are not in the dictionary. Markers are written as they are shown, so that the
 * article of `a river` is not taken for one.
 */
const UNWRITTEN = new Set(['padding', 'start', 'reserved', 'marker']);

/** All words and whole names of a language; halves of names are not words. */
export function dictionaryOf(
  { markers }: Grammar,
  { tokens, first }: Vocabulary,
  spelling: readonly (readonly number[])[],
): Dictionary {
  const dictionary = new Map<string, Entry>();
  const add = (shown: string, ids: readonly number[]) =>
    dictionary.set(fold(shown), { shown, tokens: ids });
  tokens.forEach(({ text, kind }, id) => {
    if (!HALVES.has(kind) && !UNWRITTEN.has(kind)) add(text, [id]);
  });
  for (const ids of spelling) {
    if (ids.length > 1) add(ids.map((id) => tokens[id]!.text).join(''), ids);
  }
  MARKERS.forEach((name, i) => add(markers[name].shown, [first.marker + i]));
  return dictionary;
}
