/** The change of one matrix of the model by a fine-tune: ΔW = after − before. */
export interface Change {
  /** Name of the matrix, such as `0.qkv`. */
  matrix: string;
  rows: number;
  columns: number;
  /** The number of its directions: singular values above the rounding error. */
  rank: number;
  /** The sum of the squares of ΔW, equal to that of its singular values. */
  energy: number;
  /** The largest singular values of ΔW, in descending order, at most 24. */
  strengths: number[];
  /** `corner[r − 1]`: energy of ΔW in its first r rows and columns, r = 1 … 16. */
  corner: number[];
}

/** The share, 0 … 1, of the energy of some changes in the `rank` strongest directions of each. */
export const energyIn = (changes: readonly Change[], rank: number): number =>
  shareOf(changes, ({ strengths }) => sumOfSquares(strengths.slice(0, rank)));

/** The share, 0 … 1, of the energy of some changes in the first `r` rows and columns of each. */
export const energyInCorner = (changes: readonly Change[], r: number): number =>
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
