/** Where in a text these words begin nearest to `start`, the first of two that are equally near; −1 if nowhere. */
export function nearest(text: string, words: string, start: number): number {
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
}
