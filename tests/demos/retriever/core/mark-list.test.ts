import { expect, test } from 'vitest';
import { joined } from '~/demos/retriever/core/mark-list';

const dogs = { source: 'typed', start: 21, end: 40 };
const cats = { source: 'typed', start: 0, end: 19 };
const barks = { query: 'who barks?', answers: [dogs, cats] };
const sings = { query: 'who sings?', answers: [cats] };

test('joined puts the marks of one question together, each once', () => {
  expect(joined([{ query: 'who barks?', answers: [dogs] }], [barks, sings])).toEqual([
    barks,
    sings,
  ]);
});
