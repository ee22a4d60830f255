/** Signs inside a word that nobody sees: the soft hyphen, the word joiner, the byte order mark. */
const UNSEEN = /[\u00ad\u2060\ufeff]/g;

/** The form of a text that is compared: ３.５ → 3.5, ﬁ → fi, É → é, without signs that nobody sees. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
}
