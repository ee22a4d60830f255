/** Up to the first full stop that ends a sentence, in English or Chinese; the whole text where there is none. */
export const firstSentence = (text: string): string =>
  /^.+?(?:\.(?=\s|$)|。)/u.exec(text)?.[0] ?? text;

/** The first sentence of a reply, with an ellipsis where more follows. */
export function opening(text: string): string {
  const first = firstSentence(text);
  return first.length < text.length ? `${first} …` : text;
}
