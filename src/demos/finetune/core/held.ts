/** What a fine-tune added to one matrix of the model: ΔW = after − before. */
export interface Change {
  /** Name of the matrix, such as `0.qkv`. */
  matrix: string;
  rows: number;
  columns: number;
  /** How many directions it has: singular values that are more than rounding. */
  rank: number;
  /** Sum of the squares of ΔW, which is that of its singular values too. */
  energy: number;
  /** The largest singular values of ΔW, from large to small, at most 24. */
  strengths: number[];
  /** `corner[r − 1]`: energy of ΔW in its first r rows and columns, r = 1 … 16. */
  corner: number[];
}

/** Share of the energy of some changes that the `rank` strongest directions of each hold, 0 … 1. */
export const heldBy = (changes: readonly Change[], rank: number): number =>
  shareOf(changes, ({ strengths }) => sumOfSquares(strengths.slice(0, rank)));

/** Share of the energy of some changes that lies in the first `r` rows and columns of each, 0 … 1. */
export const heldByCorner = (changes: readonly Change[], r: number): number =>
  shareOf(changes, ({ corner }) => corner[r - 1] ?? 0);

function shareOf(changes: readonly Change[], part: (change: Change) => number): number {
  const whole = changes.reduce((sum, { energy }) => sum + energy, 0);
  return whole > 0 ? changes.reduce((sum, change) => sum + part(change), 0) / whole : 0;
}

export const sumOfSquares = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return sum;
};
