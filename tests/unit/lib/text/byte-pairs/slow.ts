/** By the definition alone: what the fast code must agree with. Tokens are bytes, as numbers with dots between. */

export type SlowMerge = [left: string, right: string];

export const bytesOf = (text: string): string[] =>
  Array.from(new TextEncoder().encode(text), (byte) => String(byte));

export function slowMerges(
  pieces: readonly string[],
  most: number,
  idOf: (token: string) => number,
) {
  let words = pieces.map(bytesOf);
  const merges: SlowMerge[] = [];
  const counts: number[] = [];
  while (merges.length < most) {
    const found = commonest(words, merges, idOf);
    if (!found || found.count < 2) break;
    merges.push(found.pair);
    counts.push(found.count);
    words = words.map((word) => apply(word, found.pair));
  }
  return { merges, counts };
}

function commonest(words: string[][], merges: SlowMerge[], idOf: (token: string) => number) {
  const counts = new Map<string, { pair: SlowMerge; count: number }>();
  for (const word of words)
    for (let i = 1; i < word.length; i++) {
      const pair: SlowMerge = [word[i - 1]!, word[i]!];
      const entry = counts.get(pair.join('+')) ?? { pair, count: 0 };
      counts.set(pair.join('+'), { pair, count: entry.count + 1 });
    }
  const id = (token: string) => {
    const made = merges.findIndex((pair) => pair.join('.') === token);
    return made < 0 ? idOf(token) : 256 + made;
  };
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || id(a.pair[0]) - id(b.pair[0]) || id(a.pair[1]) - id(b.pair[1]),
  )[0];
}

export function apply(word: readonly string[], [left, right]: SlowMerge): string[] {
  const at = word.findIndex((token, i) => token === left && word[i + 1] === right);
  if (at < 0) return [...word];
  return [...word.slice(0, at), `${left}.${right}`, ...apply(word.slice(at + 2), [left, right])];
}

/** Every merge in the order in which it was learnt, wherever it fits. */
export const slowEncode = (piece: string, merges: readonly SlowMerge[]): string[] =>
  merges.reduce<string[]>((word, merge) => apply(word, merge), bytesOf(piece));
