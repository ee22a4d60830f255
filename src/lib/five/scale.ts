import { round } from '../drawing/geometry';
import { between } from '../drawing/scale';

/** Pixels from the top of the last picture: where 0% and 100% lie. */
const place = between([0, 100], [222, 32]);

/** The height of a percentage in the last picture, in pixels from its top. */
export const heightOf = (percent: number): number => round(place(percent));
