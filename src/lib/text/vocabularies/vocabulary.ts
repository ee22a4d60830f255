import { bytesOf } from '../byte-pairs/utf8';
import { bytesAsText, unpackVocabulary } from './file';
import { mergeByRank } from './merge-by-rank';
import type { VocabularyName } from './names';
import { piecesBy } from './pieces';

export interface Vocabulary {
  name: VocabularyName;
  /** The number of its tokens, without those for control, such as the end of a text. */
  size: number;
  /** Ranks of the tokens of a text. What spells a token for control counts as ordinary text. */
  encode(text: string): number[];
  count(text: string): number;
  /** The bytes of a token, one character a byte. */
  bytes(token: number): string;
}

/** Most pieces of which the tokens are kept, so that words that recur are cut once. */
const MOST_CACHED = 20_000;

/** @throws VocabularyProblem if the file is not whole */
export function openVocabulary(name: VocabularyName, file: Uint8Array): Vocabulary {
  const tokens = unpackVocabulary(file);
  const ranks = new Map(tokens.map((token, rank) => [token, rank]));
  const longest = tokens.reduce((most, token) => Math.max(most, token.length), 0);
  const cache = new Map<string, number[]>();

  const cut = (piece: string): number[] => {
    const known = cache.get(piece);
    if (known) return known;
    const ids = mergeByRank(bytesAsText(bytesOf(piece)), ranks, longest);
    if (cache.size < MOST_CACHED) cache.set(piece, ids);
    return ids;
  };
  const pieces = (text: string) => piecesBy(name, normalized(name, text));
  return {
    name,
    size: tokens.length,
    encode: (text) => pieces(text).flatMap(cut),
    count: (text) => pieces(text).reduce((sum, piece) => sum + cut(piece).length, 0),
    bytes(token) {
      const found = tokens[token];
      if (found === undefined)
        throw new RangeError(`There is no token ${token}; ${name} has 0 to ${tokens.length - 1}.`);
      return found;
    },
  };
}

/** Qwen3 composes letters and their accents (NFC) before it cuts; the others take a text as it is. */
const normalized = (name: VocabularyName, text: string): string =>
  name === 'qwen3' ? text.normalize('NFC') : text;
