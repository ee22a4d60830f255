import { placeRows, unitRows, zeros, type Vectors } from '~/lib/embedding/vectors';

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

/** Rows of one length as input for a network: row-major [rows × tokens]. */
interface Fed {
  ids: BigInt64Array;
  /** 1 for a token, 0 for the place that a row without tokens has. */
  mask: BigInt64Array;
  dims: [rows: number, tokens: number];
}

/** The output of a network for rows of one length: [rows × tokens × width]. */
interface Hidden {
  dims: readonly number[];
  data: unknown;
}

/**
 * One vector for each row of token ids: the sum of the vectors of its tokens, which has the direction of their mean. The
 * network gets only rows of one length at a time: padding changes the order in which it adds, and what is rounded to 8
 * bits after that turns the last digit of a sum into another vector.
 */
export async function embedRows(
  rows: readonly (readonly number[])[],
  run: (fed: Fed) => Promise<Hidden>,
): Promise<Vectors> {
  let vectors: Vectors | undefined;
  for (const [tokens, places] of Map.groupBy(rows.keys(), (at) => rows[at]!.length)) {
    const own = summed(await run(fedBy(places.map((at) => rows[at]!))), tokens);
    vectors ??= zeros(rows.length, own.width);
    placeRows(vectors, places, own);
  }
  return vectors!;
}

/** A unit vector of each token of a row. @param before tokens at its start that are not the text's, as the last one is not */
export async function tokenRows(
  row: readonly number[],
  before: number,
  run: (fed: Fed) => Promise<Hidden>,
): Promise<Vectors> {
  const { dims, data } = await run(fedBy([row]));
  const width = dims[2]!;
  const values = (data as Float32Array).slice(before * width, (row.length - 1) * width);
  return unitRows({ count: values.length / width, width, values });
}

function fedBy(rows: readonly (readonly number[])[]): Fed {
  const tokens = rows[0]!.length;
  const dims: Fed['dims'] = [rows.length, Math.max(1, tokens)];
  const ids = new BigInt64Array(dims[0] * dims[1]);
  ids.set(rows.flat().map(BigInt));
  return { ids, mask: new BigInt64Array(ids.length).fill(tokens > 0 ? 1n : 0n), dims };
}

function summed({ dims, data }: Hidden, tokens: number): Vectors {
  const [count = 0, places = 0, width = 0] = dims;
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row++)
    for (let token = 0; token < tokens; token++)
      for (let axis = 0, from = (row * places + token) * width; axis < width; axis++)
        values[row * width + axis]! += (data as Float32Array)[from + axis]!;
  return { count, width, values };
}
