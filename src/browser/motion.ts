/** How what moves by script comes to rest; `--ease` of the style sheets. */
export const EASE = 'cubic-bezier(.2,.7,.2,1)';

/** Whether the reader has asked for as little motion as possible. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
