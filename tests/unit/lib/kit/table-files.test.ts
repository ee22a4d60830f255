import { expect, test } from 'vitest';
import { tableFiles } from '~/lib/kit/table-files';
import { CUTS } from '~/lib/own/cells';

const documents = [{ name: 'rules.md', text: 'Dogs travel free.\n\nBikes cost two crowns.' }];
const counter = { name: 'letters', count: (text: string) => text.length };

test('the table’s files have the passages of every cut, counted as the page counts', () => {
  const [config, cuts] = tableFiles('zh', { documents, questions: [] }, undefined, counter);
  expect(JSON.parse(config!.text)).toMatchObject({
    cut: 'paragraph',
    tokens: 'letters',
    both: 'e5',
    material: [{ name: 'rules.md', tokens: 41 }],
  });
  const lines = cuts!.text
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { cut: string; title: string; text: string; tokens: number },
    );
  expect([...new Set(lines.map(({ cut }) => cut))]).toEqual(CUTS);
  for (const { title, text, tokens } of lines) expect(tokens).toBe(`(${title}) ${text}`.length);
});

test('a question has its words and their place; none where the words are gone', () => {
  const mark = { source: 'rules.md', start: 0, end: 17 };
  const questions = [
    { query: 'And dogs?', answers: [mark], expected: 'free' },
    { query: 'And cats?', answers: [{ ...mark, words: 'Cats' }] },
    { query: 'And pianos?', answers: [] },
  ];
  const text = tableFiles('en', { documents, questions })[2]!.text;
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual([
    {
      question: 'And dogs?',
      words: 'Dogs travel free.',
      expected: 'free',
      places: [{ file: 'rules.md', start: 0, end: 17 }],
    },
    { question: 'And cats?', words: 'Cats', places: [] },
    { question: 'And pianos?', words: '', places: [] },
  ]);
});
