/** Pixels from the top of the last picture: where 100% and 0% lie. */
const HUNDRED = 32;
const ZERO = 222;

/** The height of a percentage in the last picture, in pixels from its top. */
export const heightOf = (percent: number): number =>
  Math.round(10 * (ZERO - ((ZERO - HUNDRED) * percent) / 100)) / 10;
