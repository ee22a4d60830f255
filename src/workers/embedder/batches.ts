/** Most rows of a batch; with more, the cost of a call is negligible compared with its work. */
const ROWS = 128;
/** Most characters of a batch, padding included; the memory of a network grows with them. */
const CHARACTERS = 16_384;

/**
 * Divides texts into batches of similar length, the longest first. The time of a batch is proportional to its longest
 * text times its rows, so short texts are not held up by long ones, and the most memory is needed at the start.
 *
 * @returns positions in `texts`, each in one batch
 */
export function batches(texts: readonly string[]): number[][] {
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => texts[b]!.length - texts[a]!.length || a - b);
  const cut: number[][] = [];
  let rows = 0;
  for (const at of order) {
    if (cut.length === 0 || cut.at(-1)!.length >= rows) {
      cut.push([]);
      rows = Math.max(1, Math.min(ROWS, Math.floor(CHARACTERS / Math.max(1, texts[at]!.length))));
    }
    cut.at(-1)!.push(at);
  }
  return cut;
}

/** The first tokens of a text that is too long, with the mark that ends every text. */
export const cut = (ids: readonly number[], longest: number): readonly number[] =>
  ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ids.at(-1)!];

/**
 * Places of the rows of each length. A network gets only rows of one length at a time: padding changes the order in which it
 * adds, and what is rounded to 8 bits after that turns the last digit of a sum into another vector.
 */
export const ofOneLength = (rows: readonly (readonly number[])[]): number[][] => [
  ...Map.groupBy(rows.keys(), (at) => rows[at]!.length).values(),
];

/** Token ids of a batch as input for a network: row-major [texts × tokens], shorter texts padded at their end. */
interface Padded {
  ids: BigInt64Array;
  /** 1 for a token, 0 for padding. */
  mask: BigInt64Array;
  dims: [texts: number, tokens: number];
}

export function padded(rows: readonly (readonly number[])[], padding: number): Padded {
  const tokens = Math.max(1, ...rows.map(({ length }) => length));
  const ids = new BigInt64Array(rows.length * tokens).fill(BigInt(padding));
  const mask = new BigInt64Array(rows.length * tokens);
  rows.forEach((row, at) =>
    row.forEach((id, token) => {
      ids[at * tokens + token] = BigInt(id);
      mask[at * tokens + token] = 1n;
    }),
  );
  return { ids, mask, dims: [rows.length, tokens] };
}
