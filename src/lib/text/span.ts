/** A part of a text, from `start` to just before `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The span without white space at its ends; undefined if nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? { start, end } : undefined;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return text[at]!.trim() === '';
}

/** The index of the occurrence of some words nearest to `start`, the first of two that are equally near; −1 if none. */
export function nearest(text: string, words: string, start: number): number {
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
}
