import { groupsOf } from '~/lib/kit/same';
import type { Problem } from '~/lib/problem';
import { openRule, readPassages, readRows, readSentences } from './doors';

const SCHEMA = () => () => undefined;

/** Question and right answer of each row, or the codes of what is wrong. */
function rows(table: string, label = 'expected'): unknown {
  try {
    const { rows: read, problems } = readRows(table, label, SCHEMA);
    const pairs = read.map(({ inputs, rule }) => [inputs.get('question'), rule?.expected ?? null]);
    return [...pairs, ...problems.map(({ code }) => code)];
  } catch (error) {
    return (error as Problem).code;
  }
}
const TABLE = [['Who, what?', 'quay']];

const TABLES: Record<string, [table: string, want: unknown, label?: string]> = {
  'a semicolon in one column': ['question\nWho; and what?', [['Who; and what?', null]]],
  'quotation marks in one column': ['question\n"Who?\nWhat?"\n"I," he said', [['Who?\nWhat?', null], ['"I," he said', null]]], // prettier-ignore
  'an unquoted comma': ['question,expected\nWho, what?,quay', ['row-cells']],
  'ground_truth of Ragas': [
    'question,contexts,ground_truth\n"Who, what?",[],quay',
    TABLE,
    'ground_truth',
  ],
  'a list with one answer': ['{"question":"Who, what?","reference":["quay"]}', TABLE, 'reference'],
  'a table of Markdown': [
    '| question | answer |\n|---|:-:|\n| Who, what? | quay |',
    TABLE,
    'answer',
  ],
  'tests of promptfoo': ['[{"vars":{"question":"Who, what?"},"expected":"quay"}]', TABLE],
  'a PDF': ['%PDF-1.7\nstream\nendstream', 'rows-binary'],
};

const ANSWERS: Record<string, [expected: string, answer: string, want: boolean]> = {
  'letters composed or not': ['café', 'The cafe\u0301.', true],
  'a narrow blank and full width': ['１２ kg', 'It is 12\u202fkg.', true],
  'a line end in the answer': ['north quay', 'The north\r\nquay.', true],
  'a thought that names the answer': ['quay', '[THINK]The quay?[/THINK]The pier.', false],
  'the mark of a thought is asked for': ['</think>', 'It ends with `</think>`.', true],
};

/** By trouble: an answer of one sentence, and the numbers that it cites. */
const CITED: Record<string, [answer: string, want: number[]]> = {
  'two raised numbers': ['Dogs are free.¹,³', [0, 2]],
  'a number raised by HTML': ['Dogs are free<sup>2</sup>.', [1]],
  'a square metre': ['A cabin has 12 m².', []],
};

const ASKED: Record<string, [questions: string[], want: number]> = {
  'case, blanks and marks of a question': [['Dogs ?', '“dogs”', 'DOGS!'], 1],
  'a word more': [['When do dogs travel free?', 'When do the dogs travel free?'], 1],
  'another year': [['Who led in 1997?', 'Who led in 1998?'], 2],
};

type Tried = [trouble: string, got: () => unknown, want: unknown];

const judge = (expected: string, answer: string) =>
  openRule({ kind: 'contains', expected }, SCHEMA)(answer).right;
const cited = (answer: string) =>
  readSentences(answer, readPassages('[1] Dogs.\n[2] Cats.\n[3] Birds.'))[0]!.cites;
const together = (questions: string[]) =>
  groupsOf(questions.map((question) => ({ question }))).length;

export const MORE_CASES: Tried[] = [
  ...Object.entries(TABLES).map(([name, [table, want, label]]): Tried => [
    name,
    () => rows(table, label),
    want,
  ]),
  ...Object.entries(ANSWERS).map(([name, [expected, answer, want]]): Tried => [
    name,
    () => judge(expected, answer),
    want,
  ]),
  ...Object.entries(CITED).map(([name, [answer, want]]): Tried => [
    name,
    () => cited(answer),
    want,
  ]),
  ...Object.entries(ASKED).map(([name, [some, want]]): Tried => [name, () => together(some), want]),
];
