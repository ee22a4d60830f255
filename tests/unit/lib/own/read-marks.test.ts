import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { marksAsCsv } from '~/demos/retriever/core/marked-file';
import type { OwnQuestion } from '~/lib/own/questions';
import { joined, MOST_MARKS, readMarks } from '~/lib/own/read-marks';
import { jsonLines } from '~/lib/export';

const DOGS = { source: 'typed', start: 20, end: 39, words: 'Dogs bark at night.' };
const MARKED: OwnQuestion[] = [
  { query: 'dogs, at night?', answers: [DOGS] },
  { query: '狗晚上叫吗', answers: [DOGS, { source: 'a.md', start: 0, end: 5, words: 'a "b"' }] },
];
/** Marks as JSON Lines, as versions before this one wrote them. */
const marksAsJsonl = (questions: readonly OwnQuestion[]) => ({
  file: 'crossroads-marks.jsonl',
  body: jsonLines(
    questions.flatMap(({ query, answers }) => answers.map((at) => ({ question: query, ...at }))),
  ),
});
const HEAD = 'question,source,start,end,words';
const csv = (...lines: string[]) => readMarks([HEAD, ...lines].join('\n'));

test('joined puts the marks of one question together, each once', () => {
  const [dogs, cats] = [0, 20].map((start) => ({ source: 'typed', start, end: start + 19 }));
  const barks = { query: 'who barks?', answers: [dogs!, cats!] };
  const sings = { query: 'who sings?', answers: [cats!] };
  expect(joined([{ query: 'who barks?', answers: [dogs!] }, barks, sings])).toEqual([barks, sings]);
});

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
  });

  /** Texts with all that CSV and spreadsheets trip over. */
  const words = fc
    .array(fc.constantFrom(...`=-'",;\n\t a潮`, '\r\n', '🌊'), { minLength: 1, maxLength: 12 })
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
    forAll(questions, (marked) => {
      expect(readMarks(write(marked).body)).toEqual({ questions: marked, wrong: 0 });
    });
  });
});

describe('readMarks', () => {
  test('counts each line that is wrong, and keeps the others', () => {
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
    expect(read.wrong).toBe(5);
    expect(read.questions.map(({ query }) => query)).toEqual(['good', 'two lines', 'good too']);
  });

  test('loses one line to a quotation mark that is never closed', () => {
    const read = csv('one,typed,0,4,Cats', '"two,typed,0,4,Cats', 'three,typed,0,4,Cats');
    expect(read.wrong).toBe(1);
    expect(read.questions.map(({ query }) => query)).toEqual(['one', 'three']);
  });

  test('counts each line that is no object of JSON', () => {
    const good = '{"question":"q","source":"typed","start":0,"end":4}';
    const read = readMarks([good, '{"question":', '', '[1]', '{}', good].join('\r\n'));
    expect(read.wrong).toBe(3);
    expect(read.questions).toEqual([
      { query: 'q', answers: [{ source: 'typed', start: 0, end: 4 }] },
    ]);
  });

  test.each([
    ['a question too long', { question: 'q'.repeat(2_001) }],
    ['a question that is a number', { question: 5 }],
    ['words that are a list', { words: ['Cats'] }],
    ['a start below 0', { start: -1 }],
    ['a start between two characters', { start: 0.5 }],
    ['a start beyond any text', { start: 1e300 }],
    ['no end and no words', { end: null, words: '' }],
  ])('refuses %s', (_, wrong) => {
    const line = { question: 'q', source: 'typed', start: 0, end: 4, words: 'Cats', ...wrong };
    expect(readMarks(JSON.stringify(line))).toEqual({ questions: [], wrong: 1 });
  });

  test('takes columns in any order, semicolons, and a file without words', () => {
    const read = readMarks('Start;End;Note;Source;Question\n0;4;x;typed;q\n');
    expect(read.wrong).toBe(0);
    expect(read.questions).toEqual([
      { query: 'q', answers: [{ source: 'typed', start: 0, end: 4 }] },
    ]);
  });

  test('lets the words say how long a mark is', () => {
    const [question] = csv('q,typed,7,9,Cats').questions;
    expect(question!.answers).toEqual([{ source: 'typed', start: 7, end: 11, words: 'Cats' }]);
  });

  test('finds no mark where columns are missing, or nothing is there', () => {
    expect(readMarks('query,source,words\nq,typed,Cats\n')).toEqual({ questions: [], wrong: 1 });
    expect(readMarks('')).toEqual({ questions: [], wrong: 1 });
    expect(csv()).toEqual({ questions: [], wrong: 1 });
  });

  test('takes no more marks than there is room for', () => {
    const lines = Array.from({ length: MOST_MARKS + 2 }, (_, at) => `q${at},typed,0,4,Cats`);
    const read = csv(...lines);
    expect(read.questions).toHaveLength(MOST_MARKS);
    expect(read.wrong).toBe(2);
  });
});
