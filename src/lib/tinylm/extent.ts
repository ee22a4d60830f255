import type { Address } from './kernels/kernels';
import { tokensIn, upToFour, type Shape } from './shapes';

/**
 * How much of a pass is worked out. A token sees only what stands before it, so what follows the last token
 * of a sequence whose logits are read changes nothing; and above the last attention no token sees another.
 * The tokens that are left are the rows of the pass, one sequence after the other.
 */
export interface Extent extends Shape {
  /** Tokens of each sequence that are worked on; multiples of 4. */
  lengths: readonly number[];
  /** All of them together. */
  rows: number;
  /** The rows whose logits are wanted, in ascending order, a multiple of 4; undefined if all are. */
  read?: readonly number[];
}

/** Every token of a pass. */
export const wholeOf = (shape: Shape): Extent => ({
  ...shape,
  lengths: new Array<number>(shape.batch).fill(shape.length),
  rows: tokensIn(shape),
});

/**
 * What it takes to read the logits of some tokens of a pass.
 * @param isRead whether those of a token are wanted, by its place in batch × length
 */
export function extentOf(shape: Shape, isRead: (token: number) => boolean): Extent {
  const { batch, length } = shape;
  const lengths: number[] = [];
  const wanted: boolean[] = [];
  for (let sequence = 0; sequence < batch; sequence++) {
    const tokens = Array.from({ length }, (_, i) => isRead(sequence * length + i));
    lengths.push(upToFour(tokens.lastIndexOf(true) + 1));
    wanted.push(...tokens.slice(0, lengths.at(-1)));
  }
  return { ...shape, lengths, rows: wanted.length, read: filledUp(wanted) };
}

/** The places that are wanted, and as many others as make their number a multiple of 4. */
function filledUp(wanted: readonly boolean[]): number[] {
  const count = wanted.filter(Boolean).length;
  let more = upToFour(count) - count;
  return [...wanted.keys()].filter((row) => wanted[row] || more-- > 0);
}

/** How many rows have logits. */
export const readIn = ({ rows, read }: Extent): number => read?.length ?? rows;

/** Of a list with an entry for each token of a pass those of its rows. */
export const rowsAmong = (list: ArrayLike<number>, { length, lengths }: Extent): number[] =>
  lengths.flatMap((count, sequence) =>
    Array.from({ length: count }, (_, i) => list[sequence * length + i]!),
  );

/** And of those, the ones that are read. */
export function readAmong(list: ArrayLike<number>, extent: Extent): number[] {
  const rows = rowsAmong(list, extent);
  return extent.read?.map((row) => rows[row]!) ?? rows;
}

/** Moves rows apart, in place, to where their tokens stand in batch × length; 0 stands where none are. */
export function apart(floats: Float32Array, at: Address, width: number, extent: Extent): void {
  const { length, lengths, rows } = extent;
  if (rows === tokensIn(extent)) return;
  let from = at + rows * width;
  for (let sequence = lengths.length - 1; sequence >= 0; sequence--) {
    const size = lengths[sequence]! * width;
    const to = at + sequence * length * width;
    from -= size;
    floats.copyWithin(to, from, from + size);
    floats.fill(0, to + size, to + length * width);
  }
}

/** Takes back what `apart` did: the rows stand one after the other again. */
export function together(floats: Float32Array, at: Address, width: number, extent: Extent): void {
  const { length, lengths, rows } = extent;
  if (rows === tokensIn(extent)) return;
  let to = at;
  lengths.forEach((count, sequence) => {
    const from = at + sequence * length * width;
    floats.copyWithin(to, from, from + count * width);
    to += count * width;
  });
}

/** Copies the rows that are read from one place to another, or to the front of their own. */
export function take(
  floats: Float32Array,
  to: Address,
  from: Address,
  width: number,
  { rows, read }: Extent,
): void {
  if (!read) return void floats.copyWithin(to, from, from + rows * width);
  read.forEach((row, i) =>
    floats.copyWithin(to + i * width, from + row * width, from + (row + 1) * width),
  );
}

/** Puts the rows that were read back into their places among all rows; 0 stands in the others. */
export function putBack(
  floats: Float32Array,
  at: Address,
  width: number,
  { rows, read }: Extent,
): void {
  if (!read) return;
  let end = rows;
  for (let i = read.length - 1; i >= 0; i--) {
    const to = at + read[i]! * width;
    floats.fill(0, to + width, at + end * width);
    floats.copyWithin(to, at + i * width, at + (i + 1) * width);
    end = read[i]!;
  }
  floats.fill(0, at, at + end * width);
}
