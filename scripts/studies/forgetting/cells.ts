/** The numbers of a record by their path. */
export type Cells = Record<string, number>;

/** Rounds all numbers but counts to five digits. */
export const short = (value: number): number =>
  Number.isInteger(value) && value < 1e9 ? value : Number(value.toPrecision(5));
