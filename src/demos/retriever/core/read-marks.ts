import { cellText } from '~/lib/export';
import { csvRows } from '~/lib/text/csv';
import { joined } from './mark-list';
import type { OwnQuestion } from './own-questions';

/** The fields of a line, of any type. */
type MarkFields = Partial<Record<'question' | 'source' | 'start' | 'end' | 'words', unknown>>;

const MOST_CHARACTERS = 2_000; // maximum characters of a question, as in its field

/**
 * The mark in a line of a file; undefined if there is none. If the line has words, they decide how long the mark is,
 * because not every program counts characters as we do.
 */
function markAt(fields: MarkFields): OwnQuestion | undefined {
  const { question, source, words = '' } = fields;
  if (!isText(question) || !isText(source) || typeof words !== 'string') return undefined;
  const start = wholeNumber(fields.start);
  const end = words === '' ? wholeNumber(fields.end) : start + words.length;
  if (question.length > MOST_CHARACTERS || !(start >= 0 && end > start)) return undefined;
  // a question of several lines could not be typed or asked again
  const query = question.replace(/\s*[\r\n]+\s*/g, ' ');
  return { query, answers: [{ source, start, end, ...(words !== '' && { words }) }] };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** A non-negative whole number, given as a number or in digits; NaN for anything else. */
function wholeNumber(value: unknown): number {
  const written = typeof value === 'number' ? String(value) : value;
  const isWhole = typeof written === 'string' && /^\s*\d{1,15}\s*$/.test(written);
  return isWhole ? Number(written) : NaN;
}

/** The marks in a file, and the number of lines that gave none. */
interface ReadMarks {
  questions: OwnQuestion[];
  wrong: number;
}

/** Maximum marks: all methods answer all questions again after each new mark, so more would keep the reader waiting. */
export const MOST_MARKS = 500;

/**
 * Parses marks from CSV or JSON Lines, whichever the text looks like.
 *
 * @param room number of marks that may still be added
 */
export function readMarks(text: string, room = MOST_MARKS): ReadMarks {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = /^\s*\{/.test(plain) ? jsonLines(plain) : csvLines(plain);
  const taken = lines.flatMap((fields) => (fields && markAt(fields)) ?? []).slice(0, room);
  const least = taken.length > 0 ? 0 : 1; // so that a file without marks is told of
  return { questions: joined([], taken), wrong: Math.max(least, lines.length - taken.length) };
}

const jsonLines = (text: string): (MarkFields | undefined)[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(objectIn);

function objectIn(text: string): MarkFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
  } catch {
    return undefined;
  }
}

function csvLines(text: string): (MarkFields | undefined)[] {
  const [head, ...rows] = [...csvRows(text, '')];
  const columns = head?.cells?.map((cell) => cell.trim().toLowerCase()) ?? [];
  return rows.map(({ cells }) =>
    cells
      ? Object.fromEntries(columns.map((column, at) => [column, cellText(cells[at] ?? '')]))
      : undefined,
  );
}
