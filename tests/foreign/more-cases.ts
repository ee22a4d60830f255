// More troubles of the kinds in cases.ts: what the bench reads, how answers are judged, the kit's questions.
import { thingsIn } from '~/components/take-home/own-things';
import { groupsOf } from '~/lib/kit/same';
import type { Problem } from '~/lib/problem';
import { openRule, readPassages, readRows, readSentences } from './doors';

const SCHEMA = () => () => undefined;
const USUAL = { kind: 'contains', expected: '', anyCase: true } as const;

/** Question and right answer of each row, or the code of what is wrong. */
function rows(table: string): unknown {
  try {
    const { rows: read, problems } = readRows(table, ['question'], USUAL, SCHEMA);
    const pairs = read.map(({ inputs, rule }) => [...inputs.values(), rule?.expected ?? null]);
    return [...pairs, ...problems.map(({ code }) => code)];
  } catch (error) {
    return (error as Problem).code;
  }
}
const judge = (expected: string, answer: string) =>
  openRule({ ...USUAL, expected }, SCHEMA)(answer).right;
const cited = (answer: string) =>
  readSentences(answer, readPassages('[1] Dogs.\n[2] Cats.\n[3] Birds.')).map(({ cites }) => cites);
const together = (...questions: string[]) =>
  groupsOf(questions.map((question) => ({ question }))).length;
const taken = async (name: string, text: string) => {
  const added = await thingsIn(new File([text], name), []);
  return 'things' in added ? added.things : added.refused;
};

const TABLE = [['Who, what?', 'quay']];

/** By trouble: what happens, and what is right. */
export const MORE_CASES: Record<string, [got: () => unknown, want: unknown]> = {
  'cells without a column: a semicolon in one column': [
    () => rows('question\nWho; and what?'),
    [['Who; and what?', null]],
  ],
  'cells without a column: an unquoted comma': [
    () => rows('question,expected\nWho, what?,quay'),
    ['row-cells'],
  ],
  'columns ignored: ground_truth of Ragas': [
    () => rows('question,contexts,ground_truth\n"Who, what?",[],quay'),
    TABLE,
  ],
  'columns ignored: a list with one answer': [
    () => rows('{"question":"Who, what?","reference_answer":["quay"]}'),
    TABLE,
  ],
  'wrong kind of table: Markdown': [
    () => rows('| question | answer |\n|---|:-:|\n| Who, what? | quay |'),
    TABLE,
  ],
  'wrong kind of table: tests of promptfoo': [
    () => rows('[{"vars":{"question":"Who, what?"},"expected":"quay"}]'),
    TABLE,
  ],
  'wrong kind of table: a PDF': [() => rows('%PDF-1.7\nstream\nendstream'), 'rows-binary'],
  'letters that look alike: composed or not': [() => judge('café', 'The cafe\u0301.'), true],
  'letters that look alike: a narrow blank and full width': [
    () => judge('１２ kg', 'It is 12\u202fkg.'),
    true,
  ],
  'letters that look alike: a line end': [() => judge('north quay', 'The north\r\nquay.'), true],
  'thoughts in answers: the thought names the answer': [
    () => judge('quay', '[THINK]The quay?[/THINK]The pier.'),
    false,
  ],
  'thoughts in answers: the mark itself is asked for': [
    () => judge('</think>', 'It ends with `</think>`.'),
    true,
  ],
  'marks of other tools: two raised numbers': [() => cited('Dogs are free.¹,³'), [[0, 2]]],
  'marks of other tools: raised by HTML': [() => cited('Dogs are free<sup>2</sup>.'), [[1]]],
  'marks of other tools: a square metre': [() => cited('A cabin has 12 m².'), [[]]],
  'split by question: case, blanks, marks': [() => together('Dogs ?', '“dogs”', 'DOGS!'), 1],
  'split by question: a word more': [
    () => together('When do dogs travel free?', 'When do the dogs travel free?'),
    1,
  ],
  'split by question: another year': [() => together('Who led in 1997?', 'Who led in 1998?'), 2],
  'interchange: the table of own.py': [
    () => taken('q.csv', 'question,answer,file\nWho?,the quay,a.md'),
    { questions: [{ query: 'Who?', answers: [{ source: 'a.md', start: 0, end: 8, words: 'the quay' }] }] }, // prettier-ignore
  ],
  'interchange: a web page': [
    () => taken('a.html', '<p>The quay.</p>'),
    { documents: [{ name: 'a.html', text: 'The quay.' }] },
  ],
};
