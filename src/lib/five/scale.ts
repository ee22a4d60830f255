/** Pixels from the top of the last picture: where 100% and 0% lie. */
const HUNDRED = 32;
const ZERO = 222;

/** As exact as a page of so many numbers can spare. */
export const tenths = (value: number): number => Math.round(10 * value) / 10;

/** The height of a percentage in the last picture, in pixels from its top. */
export const heightOf = (percent: number): number =>
  tenths(ZERO - ((ZERO - HUNDRED) * percent) / 100);

/** Whose marks a picture has: the untouched model's bars, or those of a road. */
export type FieldRoad = 'base' | 'prompt' | 'rag' | 'finetune';
