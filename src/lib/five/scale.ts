/** Pixels from the top of the last picture: where 100% and 0% lie. */
const HUNDRED = 32;
const ZERO = 222;

/** As exact as a page of so many numbers can spare. */
export const tenths = (value: number): number => Math.round(10 * value) / 10;

/** The height of a percentage in the last picture, in pixels from its top. */
export const heightOf = (percent: number): number =>
  tenths(ZERO - ((ZERO - HUNDRED) * percent) / 100);

/** The page's own styles let what is placed show beyond its place. */
export const BARE = { overflow: undefined };

/** Whose marks a picture has: the untouched model's bars, or those of a road. */
export type FieldRoad = 'base' | 'prompt' | 'rag' | 'finetune';

/** Paths around 0, by the half of their width. */
const SHAPES: Record<FieldRoad, (r: number) => string> = {
  base: (r) => `M${-1.1 * r} ${-0.4 * r}h${2.2 * r}v${0.8 * r}h${-2.2 * r}z`,
  prompt: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`,
  rag: (r) => `M${-r}-${r}h${2 * r}v${2 * r}h${-2 * r}z`,
  finetune: (r) => `M0-${1.1 * r}L${1.1 * r} ${0.95 * r}H${-1.1 * r}z`,
};

/** The mark of a road around 0 as a path, `r` pixels to each side; numbers are kept short. */
export const shapeOf = (road: FieldRoad, r: number): string =>
  SHAPES[road](r).replaceAll(/\d+\.\d+/g, (number) => String(Math.round(10 * Number(number)) / 10));
