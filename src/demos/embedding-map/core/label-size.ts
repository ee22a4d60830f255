const NARROW = /[ijlftr.,'’ ]/;
const WIDE = /[mwMW@]/;

/** Approximate width of a word in bold type of this size; Chinese characters are square. */
export const labelWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + shareOf(letter) * size, 0);

function shareOf(letter: string): number {
  if (letter > '\u2e80') return 1;
  if (NARROW.test(letter)) return 0.38;
  return WIDE.test(letter) ? 0.92 : /[A-Z]/.test(letter) ? 0.74 : 0.6;
}
