/** Up to the first full stop that ends a sentence, in English or Chinese; the whole text where there is none. */
export const firstSentence = (text: string): string =>
  /^.+?(?:\.(?=\s|$)|。)/u.exec(text)?.[0] ?? text;

/** The first sentence of a reply, with an ellipsis where more follows. */
export function opening(text: string): string {
  const first = firstSentence(text);
  return first.length < text.length ? `${first} …` : text;
}

/** The first characters of a text in one line, with an ellipsis where more follows. */
export function beginning(text: string, most: number): string {
  const line = text
    .trim()
    .replace(/^(?:#{1,6}|[-*>])\s+/, '')
    .replace(/\s+/g, ' ');
  const first = Array.from(line.slice(0, 2 * most + 2));
  return first.length > most ? `${first.slice(0, most).join('')}…` : line;
}
