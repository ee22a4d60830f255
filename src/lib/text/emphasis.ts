export interface Stretch {
  readonly text: string;
  /** `b` is bold, `hl` highlighted. */
  readonly as?: 'b' | 'hl';
}

const MARKED = /\*\*([^*]+)\*\*|==([^=]+)==/g;

/** Parses a sentence in which `**…**` is bold and `==…==` highlighted. */
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
