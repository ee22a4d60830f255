import { describe, expect, test } from 'vitest';
import { carriedOver, recordOf, shelfIn } from '~/lib/own/shelf-record';
import type { ShelfContent } from '~/lib/own/shelf-content';

const bytes = new TextEncoder().encode('Dogs travel free.');
const place = { source: 'rules.md', start: 0, end: 4, words: 'Dogs' };
const content: ShelfContent = {
  files: [
    { name: 'rules.md', bytes, taken: 'text', encoding: 'gb18030', order: 'down', settled: true },
    {
      name: 'asked.csv',
      bytes,
      taken: 'questions',
      heads: true,
      columns: { question: 'q', answer: 'a' },
    },
  ],
  questions: [{ query: 'And dogs?', answers: [place], from: 'asked.csv', line: 2 }],
  leftOut: [{ query: 'And cats?', answers: [{ ...place, lost: true }], expected: 'no' }],
  history: [],
  server: 'http://localhost:8080',
};
const record = () => recordOf(content, ({ name }) => name);
const read = (value: unknown) => shelfIn(value, (id) => (id === 'gone' ? undefined : bytes));

describe('the record of a shelf', () => {
  test('gives back all that was put into it, also through JSON', () => {
    expect(read(record())).toEqual(content);
    expect(read(JSON.parse(JSON.stringify(record())))).toEqual(content);
  });

  test('is refused with its place where anything in it is not as it should be', () => {
    const wrong: [string, object][] = [
      ['files[0].id', { files: [{ name: 'a', id: 'gone', taken: 'text' }] }],
      ['files[0].taken', { files: [{ name: 'a', id: 'a', taken: 'all' }] }],
      ['questions', { questions: 'none' }],
      ['questions[0].query', { questions: [{ query: '', answers: [] }] }],
      [
        'questions[0].answers[0].end',
        { questions: [{ query: 'a', answers: [{ ...place, end: -1 }] }] },
      ],
      ['history[0]', { history: [{ format: 'crossroads-results', version: 1, cells: 'none' }] }],
      ['server', { server: 7 }],
    ];
    for (const [place, part] of wrong)
      expect(() => read({ ...record(), ...part }), place).toThrow(
        expect.objectContaining({ code: 'shelf-broken', values: { place } }),
      );
  });

  test('of something else, or of a later version, is told as such', () => {
    for (const other of [undefined, 7, {}, { format: 'crossroads-results' }])
      expect(() => read(other)).toThrow(expect.objectContaining({ code: 'shelf-other' }));
    expect(() => read({ ...record(), version: 2 })).toThrow('shelf-later');
  });
});

test('what versions before kept becomes texts and questions', () => {
  const marks = '{"question":"And dogs?","source":"typed","start":0,"end":4,"words":"Dogs"}\n';
  const carried = carriedOver({ text: 'Dogs.', marks, files: [{ name: 'a.pdf', bytes }] });
  expect(carried.files.map(({ name, taken }) => [name, taken])).toEqual([
    ['typed', 'text'],
    ['a.pdf', 'text'],
  ]);
  expect(carried.questions).toEqual([
    { query: 'And dogs?', answers: [{ ...place, source: 'typed' }] },
  ]);
  expect(carriedOver({ text: ' ', marks: '', files: [] }).files).toEqual([]);
});
