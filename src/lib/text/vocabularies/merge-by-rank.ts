/**
 * Cuts a piece by a published vocabulary: of all neighbours that together are a token, the pair with the lowest rank is
 * joined first, the leftmost among equals, until no pair is a token. A pair that has changed since it was noted is
 * skipped, so a piece of n bytes takes about n log n steps however long it is. With ranks `b` 1, `c` 2, `bc` 3, `ab` 4,
 * the piece `abc` is cut into `a` · `bc`.
 *
 * @param piece one character a byte
 * @param ranks the rank of each token, by its bytes; each byte that occurs has one
 */
export function mergeByRank(
  piece: string,
  ranks: ReadonlyMap<string, number>,
  longest: number = Infinity,
): number[] {
  const whole = ranks.get(piece);
  if (whole !== undefined) return [whole];
  const { length } = piece;
  /** The end of the token that starts at a byte; 0 where none starts. */
  const ends = Int32Array.from({ length }, (_, at) => at + 1);
  const before = Int32Array.from({ length }, (_, at) => at - 1);
  const pairs = heap();
  /** The rank of the token with its neighbour; −1 if the two are none. */
  const joint = new Int32Array(length).fill(-1);

  const note = (at: number): void => {
    const next = ends[at]!;
    const end = next < length ? ends[next]! : length + 1;
    const rank = end > length || end - at > longest ? undefined : ranks.get(piece.slice(at, end));
    joint[at] = rank ?? -1;
    if (rank !== undefined) pairs.push(rank * SPAN + at);
  };
  for (let at = 0; at < length; at++) note(at);

  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const at = pair % SPAN;
    if (joint[at] !== Math.floor(pair / SPAN)) continue;
    const next = ends[at]!;
    ends[at] = ends[next]!;
    ends[next] = 0;
    joint[next] = -1;
    if (ends[at] < length) before[ends[at]] = at;
    note(at);
    if (at > 0) note(before[at]!);
  }
  const tokens: number[] = [];
  for (let at = 0; at < length; at = ends[at]!) tokens.push(ranks.get(piece.slice(at, ends[at]))!);
  return tokens;
}

/** More than the bytes of any piece, so that a rank and a place fit into one number. */
const SPAN = 2 ** 30;

/** Numbers of which the smallest is always the next: a binary heap. */
function heap(): { push(value: number): void; pop(): number | undefined } {
  const values: number[] = [];
  return {
    push(value) {
      let place = values.length;
      for (let parent = (place - 1) >> 1; place > 0 && value < values[parent]!;) {
        values[place] = values[parent]!;
        place = parent;
        parent = (place - 1) >> 1;
      }
      values[place] = value;
    },
    pop() {
      const [least] = values;
      const last = values.pop();
      if (last === undefined || values.length === 0) return least;
      let place = 0;
      for (let child = 1; child < values.length; child = 2 * place + 1) {
        if (child + 1 < values.length && values[child + 1]! < values[child]!) child++;
        if (last <= values[child]!) break;
        values[place] = values[child]!;
        place = child;
      }
      values[place] = last;
      return least;
    },
  };
}
