import { tableIn, textAt, type Cells } from '../text/table';
import type { OwnQuestion, Place } from './questions';

const MOST_CHARACTERS = 2_000; // maximum characters of a question, as in its field

/** Words in the line decide how long the mark is: not every program counts characters as we do. */
function markAt(cells: Cells): OwnQuestion | undefined {
  const [question, source, words = ''] = ['question', 'source', 'words'].map((name) =>
    cells.get(name),
  );
  if (!isText(question) || !isText(source) || typeof words !== 'string') return undefined;
  const start = wholeNumber(textAt(cells, 'start'));
  const end = words === '' ? wholeNumber(textAt(cells, 'end')) : start + words.length;
  if (question.length > MOST_CHARACTERS || !(start >= 0 && end > start)) return undefined;
  // a question of several lines could not be typed or asked again
  const query = question.replace(/\s*[\r\n]+\s*/g, ' ');
  return { query, answers: [{ source, start, end, ...(words !== '' && { words }) }] };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** A non-negative whole number in digits; NaN for anything else. */
const wholeNumber = (written: string) => (/^\s*\d{1,15}\s*$/.test(written) ? Number(written) : NaN);

/** Maximum marks: all methods answer all questions again after each new mark, so more would keep the reader waiting. */
export const MOST_MARKS = 500;

/** The marks in any table, such as CSV or JSON Lines, and the number of lines that gave none. */
export function readMarks(text: string): { questions: OwnQuestion[]; wrong: number } {
  const { lines } = tableIn(text);
  const marks = lines.map((line) => 'cells' in line && markAt(line.cells));
  const taken = marks.filter((mark) => !!mark).slice(0, MOST_MARKS);
  const least = taken.length > 0 ? 0 : 1; // so that a file without marks is told of
  return { questions: joined(taken), wrong: Math.max(least, lines.length - taken.length) };
}

/** Each question once, with all its answers, each once. */
export function joined<Q extends OwnQuestion>(questions: readonly Q[]): Q[] {
  const keyOf = ({ source, start, end, words }: Place) =>
    JSON.stringify([source, start, end, words]);
  return [...Map.groupBy(questions, ({ query }) => query).values()].map((all) => {
    const places = all.flatMap(({ answers }) => answers);
    return { ...all[0]!, answers: [...new Map(places.map((one) => [keyOf(one), one])).values()] };
  });
}
