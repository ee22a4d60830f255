import type { Address } from './kernels/kernels';
import { tokensIn, upToFour, type Shape } from './shapes';

/**
 * The part of a pass that is computed. A token attends only to earlier tokens, so tokens after the last one of a
 * sequence whose logits are read change nothing; and after the last attention no token affects another. The remaining
 * tokens are the rows of the pass, one sequence after the other.
 */
export interface Extent extends Shape {
  /** Number of tokens computed for each sequence; multiples of 4. */
  lengths: readonly number[];
  /** Number of rows: the sum of the lengths. */
  rows: number;
  /** The rows whose logits are needed, in ascending order, a multiple of 4; undefined if all are. */
  read?: readonly number[];
}

export const wholeOf = (shape: Shape): Extent => ({
  ...shape,
  lengths: new Array<number>(shape.batch).fill(shape.length),
  rows: tokensIn(shape),
});

/**
 * The extent that is needed to read the logits of some tokens of a pass.
 * @param isRead returns whether the logits of a token are needed, by its index in batch × length
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

/** The needed rows, and additional rows until their number is a multiple of 4. */
function filledUp(wanted: readonly boolean[]): number[] {
  const count = wanted.filter(Boolean).length;
  let more = upToFour(count) - count;
  return [...wanted.keys()].filter((row) => wanted[row] || more-- > 0);
}

export const readIn = ({ rows, read }: Extent): number => read?.length ?? rows;

/** The entries of the extent's rows, from a list with an entry for each token of a pass. */
export const rowsAmong = (list: ArrayLike<number>, { length, lengths }: Extent): number[] =>
  lengths.flatMap((count, sequence) =>
    Array.from({ length: count }, (_, i) => list[sequence * length + i]!),
  );

/** The entries of the rows that are read, from the same kind of list. */
export function readAmong(list: ArrayLike<number>, extent: Extent): number[] {
  const rows = rowsAmong(list, extent);
  return extent.read?.map((row) => rows[row]!) ?? rows;
}

/** Moves rows apart, in place, to their tokens' positions in batch × length; the other positions become 0. */
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

/** Reverses `apart`: the rows are contiguous again. */
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

/** Copies the rows that are read to another address, or to the front of their own. */
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

/** Moves the rows that were read back to their positions among all rows; all others become 0. */
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
