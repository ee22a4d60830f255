import type { OwnQuestion } from './own-questions';

/** The fields of a line, of any type. */
export type MarkFields = Partial<
  Record<'question' | 'source' | 'start' | 'end' | 'words', unknown>
>;

const MOST_CHARACTERS = 2_000; // maximum characters of a question, as in its field

/**
 * The mark in a line of a file; undefined if there is none. If the line has words, they decide how long the mark is,
 * because not every program counts characters as we do.
 */
export function markAt(fields: MarkFields): OwnQuestion | undefined {
  const { question, source, words = '' } = fields;
  if (!isSaid(question) || !isSaid(source) || typeof words !== 'string') return undefined;
  const start = wholeNumber(fields.start);
  const end = words === '' ? wholeNumber(fields.end) : start + words.length;
  if (question.length > MOST_CHARACTERS || !(start >= 0 && end > start)) return undefined;
  // a question of several lines could not be typed or asked again
  const query = question.replace(/\s*[\r\n]+\s*/g, ' ');
  return { query, answers: [{ source, start, end, ...(words !== '' && { words }) }] };
}

const isSaid = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** A non-negative whole number, given as a number or in digits; NaN for anything else. */
function wholeNumber(value: unknown): number {
  const written = typeof value === 'number' ? String(value) : value;
  const isWhole = typeof written === 'string' && /^\s*\d{1,15}\s*$/.test(written);
  return isWhole ? Number(written) : NaN;
}
