import { Problem } from '~/lib/problem';
import type { Place } from './own-questions';

/** The fields of a line, of any type. */
export type MarkFields = Partial<
  Record<'question' | 'source' | 'start' | 'end' | 'words', unknown>
>;

const MOST_CHARACTERS = 2_000; // maximum characters of a question, as in its field

/**
 * The mark in a line of a file, or the problem with that line. If the line has words, they decide how long the mark is,
 * because not every program counts characters as we do.
 */
export function markAt(
  line: number,
  fields: MarkFields,
): { query: string; place: Place } | Problem {
  const { question, source, words = '' } = fields;
  if (!isSaid(question)) return new Problem('marks-no-question', { line });
  if (question.length > MOST_CHARACTERS)
    return new Problem('marks-long-question', {
      line,
      characters: question.length,
      limit: MOST_CHARACTERS,
    });
  if (!isSaid(source)) return new Problem('marks-no-source', { line });
  if (typeof words !== 'string') return new Problem('marks-bad-words', { line });
  const start = wholeNumber(fields.start);
  const end = words === '' ? wholeNumber(fields.end) : start + words.length;
  if (!(start >= 0 && end > start)) return badPlace(line, fields);
  // a question of several lines could not be typed or asked again
  const query = question.replace(/\s*[\r\n]+\s*/g, ' ');
  return { query, place: { source, start, end, ...(words !== '' && { words }) } };
}

const isSaid = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** A non-negative whole number, given as a number or in digits; NaN for anything else. */
function wholeNumber(value: unknown): number {
  const written = typeof value === 'number' ? String(value) : value;
  const isWhole = typeof written === 'string' && /^\s*\d{1,15}\s*$/.test(written);
  return isWhole ? Number(written) : NaN;
}

const badPlace = (line: number, { start, end }: MarkFields): Problem =>
  new Problem('marks-bad-place', { line, start: shown(start), end: shown(end) });

const shown = (value: unknown): string =>
  ['string', 'number'].includes(typeof value) ? String(value) : '';
