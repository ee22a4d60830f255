import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksAsCsv, marksAsJsonl } from '~/demos/retriever/core/marked-file';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { MOST_MARKS, readMarks } from '~/demos/retriever/core/read-marks';

const DOGS = { source: 'typed', start: 20, end: 39, words: 'Dogs bark at night.' };
const MARKED: OwnQuestion[] = [
  { query: 'dogs, at night?', answers: [DOGS] },
  { query: '狗晚上叫吗', answers: [DOGS, { source: 'a.md', start: 0, end: 5, words: 'a "b"' }] },
];
const HEAD = 'question,source,start,end,words';
const csv = (...lines: string[]) => readMarks('a.csv', [HEAD, ...lines].join('\n'));
const faultsOf = ({ problems }: ReturnType<typeof readMarks>) =>
  problems.map(({ code, values }) => [code, values.line]);

describe('files of marks', () => {
  test('say a marked place in each line', () => {
    const { file, body } = marksAsCsv(MARKED);
    expect(file).toBe('crossroads-marks.csv');
    expect(body).toBe(
      `\uFEFF${HEAD}\r\n` +
        '"dogs, at night?",typed,20,39,Dogs bark at night.\r\n' +
        '狗晚上叫吗,typed,20,39,Dogs bark at night.\r\n' +
        '狗晚上叫吗,a.md,0,5,"a ""b"""\r\n',
    );
    const [first] = marksAsJsonl(MARKED).body.split('\n');
    expect(JSON.parse(first!)).toEqual({ question: 'dogs, at night?', ...DOGS });
  });

  /** Texts with all that CSV and spreadsheets trip over. */
  const words = fc
    .array(
      fc.constantFrom(
        '=',
        '-',
        "'",
        '"',
        ',',
        ';',
        '\n',
        '\r\n',
        '\t',
        ' ',
        'a',
        '潮',
        '\u{1F30A}',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));
  const said = fc
    .oneof(words, fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((text) => text.replace(/[\r\n]/g, ''))
    .filter((text) => text.trim() !== '');
  const place = fc
    .record({ source: said, start: fc.nat(), words })
    .map((one) => ({ ...one, end: one.start + one.words.length }));
  const questions = fc.uniqueArray(
    fc.record({
      query: said,
      answers: fc.uniqueArray(place, {
        minLength: 1,
        maxLength: 3,
        selector: (one) => JSON.stringify(one),
      }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ query }) => query },
  );

  test.each([
    ['CSV', marksAsCsv],
    ['JSON Lines', marksAsJsonl],
  ])('come back from %s as they were', (_, write) => {
    fc.assert(
      fc.property(questions, (marked) => {
        const { file, body } = write(marked);
        expect(readMarks(file, body)).toEqual({ questions: marked, problems: [] });
      }),
    );
  });
});

describe('readMarks', () => {
  test('names each line that is wrong, and keeps the others', () => {
    const read = csv(
      'good,typed,0,4,Cats',
      ',typed,0,4,Cats',
      'no source,,0,4,Cats',
      '"two',
      'lines",typed,0,4,Cats',
      'no start,typed,x,4,Cats',
      'no length,typed,4,4,',
      '"bad"quote,typed,0,4,Cats',
      'good too,typed,0,4,',
    );
    expect(faultsOf(read)).toEqual([
      ['marks-no-question', 3],
      ['marks-no-source', 4],
      ['marks-bad-place', 7],
      ['marks-bad-place', 8],
      ['csv-after-quote', 9],
    ]);
    expect(read.questions.map(({ query }) => query)).toEqual(['good', 'two lines', 'good too']);
  });

  test('loses one line to a quotation mark that is never closed', () => {
    const read = csv('one,typed,0,4,Cats', '"two,typed,0,4,Cats', 'three,typed,0,4,Cats');
    expect(faultsOf(read)).toEqual([['csv-open-quote', 3]]);
    expect(read.questions.map(({ query }) => query)).toEqual(['one', 'three']);
  });

  test('names each line that is no object of JSON', () => {
    const good = '{"question":"q","source":"typed","start":0,"end":4}';
    const read = readMarks('a.jsonl', [good, '{"question":', '', '[1]', '{}', good].join('\r\n'));
    expect(faultsOf(read)).toEqual([
      ['marks-not-json', 2],
      ['marks-not-json', 4],
      ['marks-no-question', 5],
    ]);
    expect(read.questions).toEqual([
      { query: 'q', answers: [{ source: 'typed', start: 0, end: 4 }] },
    ]);
  });

  test.each([
    ['a question too long', { question: 'q'.repeat(2_001) }, 'marks-long-question'],
    ['a question that is a number', { question: 5 }, 'marks-no-question'],
    ['words that are a list', { words: ['Cats'] }, 'marks-bad-words'],
    ['a start below 0', { start: -1 }, 'marks-bad-place'],
    ['a start between two characters', { start: 0.5 }, 'marks-bad-place'],
    ['a start beyond any text', { start: 1e300 }, 'marks-bad-place'],
    ['no end and no words', { end: null, words: '' }, 'marks-bad-place'],
  ])('refuses %s', (_, wrong, code) => {
    const line = { question: 'q', source: 'typed', start: 0, end: 4, words: 'Cats', ...wrong };
    expect(faultsOf(readMarks('a.jsonl', JSON.stringify(line)))).toEqual([[code, 1]]);
  });

  test('takes columns in any order, semicolons, and a file without words', () => {
    const read = readMarks('a.csv', 'Start;End;Note;Source;Question\n0;4;x;typed;q\n');
    expect(read.problems).toEqual([]);
    expect(read.questions).toEqual([
      { query: 'q', answers: [{ source: 'typed', start: 0, end: 4 }] },
    ]);
  });

  test('lets the words say how long a mark is', () => {
    const [question] = csv('q,typed,7,9,Cats').questions;
    expect(question!.answers).toEqual([{ source: 'typed', start: 7, end: 11, words: 'Cats' }]);
  });

  test('says which columns are missing, and that a file holds nothing', () => {
    const { problems, questions } = readMarks('a.csv', 'query,source,words\nq,typed,Cats\n');
    expect(problems.map(({ code, values }) => [code, values.columns])).toEqual([
      ['marks-no-columns', 'question, start, end'],
    ]);
    expect(questions).toEqual([]);
    expect(readMarks('b.csv', '').problems[0]).toMatchObject({ code: 'marks-none' });
    expect(csv().problems[0]).toMatchObject({ code: 'marks-none' });
  });

  test('says that two columns have one name, however they are written', () => {
    const { problems, questions } = readMarks(
      'a.csv',
      'question,source,start,end,End\nq,typed,0,4,9\n',
    );
    expect(problems.map(({ code, values }) => [code, values])).toEqual([
      ['marks-columns-twice', { line: 1, column: 'end' }],
    ]);
    expect(questions).toEqual([]);
    expect(readMarks('a.csv', 'question,source,start,end,,\nq,typed,0,4,,\n').problems).toEqual([]);
  });

  test('takes no more marks than there is room for', () => {
    const lines = Array.from({ length: MOST_MARKS + 2 }, (_, at) => `q${at},typed,0,4,Cats`);
    const read = csv(...lines);
    expect(read.questions).toHaveLength(MOST_MARKS);
    expect(faultsOf(read)).toEqual([['marks-too-many', MOST_MARKS + 2]]);
  });
});
