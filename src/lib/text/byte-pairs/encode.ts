import { BYTES, joined, pairKey, type Merge } from './merge';
import { piecesOf } from './pieces';
import { bytesOf } from './utf8';

/** The number of joins by each merge in a text, by the merge's index from 0. */
export type Joins = Map<number, number>;

export interface Encoder {
  encode(text: string): number[];
  trace(text: string): { tokens: number[]; joins: Joins };
}

/**
 * Cuts texts into tokens by the first `most` merges. In each piece the merge learned first is applied first, wherever
 * it fits, until none fits, which is the same as applying all merges in order. With `aa`, `ab` and `aaab` learned,
 * `aaabdaaabac` is cut into aaab · d · aaab · a · c.
 */
export function encoder(merges: readonly Merge[], most: number = merges.length): Encoder {
  const places = new Map<number, number>();
  merges.slice(0, most).forEach(([left, right], at) => places.set(pairKey(left, right), at));
  const cache = new Map<string, number[]>();

  const encodePiece = (piece: string, joins?: Joins): number[] => {
    let tokens = bytesOf(piece);
    for (let at = earliest(tokens, places); at !== undefined; at = earliest(tokens, places)) {
      const fewer = joined(tokens, merges[at]!, BYTES + at);
      joins?.set(at, (joins.get(at) ?? 0) + tokens.length - fewer.length);
      tokens = fewer;
    }
    return tokens;
  };
  const known = (piece: string): number[] => {
    const tokens = cache.get(piece) ?? encodePiece(piece);
    cache.set(piece, tokens);
    return tokens;
  };
  return {
    encode: (text) => piecesOf(text).flatMap(known),
    trace(text) {
      const joins: Joins = new Map();
      return { tokens: piecesOf(text).flatMap((piece) => encodePiece(piece, joins)), joins };
    },
  };
}

/** The first learned of all merges that fit, by its index; undefined if none fits. */
function earliest(tokens: readonly number[], places: ReadonlyMap<number, number>) {
  let first: number | undefined;
  for (let i = 1; i < tokens.length; i++) {
    const at = places.get(pairKey(tokens[i - 1]!, tokens[i]!));
    if (at !== undefined && (first === undefined || at < first)) first = at;
  }
  return first;
}
