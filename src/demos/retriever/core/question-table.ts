import { tableIn, textAt, type Cells } from '~/lib/text/table';
import type { OwnQuestion } from './own-questions';
import { readMarks } from './read-marks';

/** Columns of the table that the kit's own.py takes, in both languages. */
const QUESTION = ['question', '问题'];
const WORDS = ['answer', '答案', 'words'];
const FILE = ['file', '文件', 'source'];

/** Questions with the words that answer, or with marks of the retriever; undefined in a table without questions. */
export function questionsIn(text: string): ReturnType<typeof readMarks> | undefined {
  const { columns, lines } = tableIn(text);
  if (!columns.some((name) => QUESTION.includes(name))) return undefined;
  if (columns.includes('start') || !columns.some((name) => WORDS.includes(name)))
    return readMarks(text);
  const questions = lines.flatMap((line) => ('cells' in line ? questionOf(line.cells) : []));
  return { questions, wrong: lines.length - questions.length };
}

/** A question without words is one that no document answers; one with a file alone says too little here. */
function questionOf(cells: Cells): OwnQuestion[] {
  const [query, words, source] = [QUESTION, WORDS, FILE].map((names) => {
    const name = names.find((one) => cells.has(one)) ?? '';
    return textAt(cells, name).trim();
  }) as [string, string, string];
  if (query === '' || (words === '' && source !== '')) return [];
  const answers = words === '' ? [] : [{ source, start: 0, end: words.length, words }];
  return [{ query: query.replace(/\s*\n+\s*/g, ' '), answers }];
}
