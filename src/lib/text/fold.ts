import { UNSEEN } from './characters';

/** The form of a text that is compared: ３.５ → 3.5, ﬁ → fi, É → é, a word without the hyphens that nobody sees. */
export function fold(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
}
