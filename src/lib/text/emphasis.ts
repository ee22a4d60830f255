/** A stretch of a sentence, and how it stands out. */
export interface Stretch {
  readonly text: string;
  /** `b` bold, `hl` under the highlighter. */
  readonly as?: 'b' | 'hl';
}

const MARKED = /\*\*([^*]+)\*\*|==([^=]+)==/g;

/** Reads a sentence in which `**…**` is bold and `==…==` highlit. */
export function stretchesOf(sentence: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of sentence.matchAll(MARKED)) {
    const [whole, bold, highlit] = match;
    if (match.index > from) stretches.push({ text: sentence.slice(from, match.index) });
    stretches.push(bold ? { text: bold, as: 'b' } : { text: highlit!, as: 'hl' });
    from = match.index + whole.length;
  }
  if (from < sentence.length) stretches.push({ text: sentence.slice(from) });
  return stretches;
}

/** The sentence as it is read. */
export const plainSentence = (sentence: string): string =>
  stretchesOf(sentence)
    .map(({ text }) => text)
    .join('');
