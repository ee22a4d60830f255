/** Steps of the one ramp of ink. */
export const TONES = 6;
