/** How what moves by script comes to rest; `--ease` of the style sheets. */
export const EASE = 'cubic-bezier(.2,.7,.2,1)';

export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
