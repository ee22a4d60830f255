import { UNSEEN } from './characters';

/** The form of a text that is compared: ３.５ → 3.5, ﬁ → fi, É → é, a word without the hyphens that nobody sees; the vowel am of Thai and Lao stays one sign, as dictionaries have it. */
export function fold(text: string): string {
  const folded = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
  return folded.replace(/\u0e4d\u0e32/g, '\u0e33').replace(/\u0ecd\u0eb2/g, '\u0eb3');
}
