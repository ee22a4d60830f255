import { describe, expect, test } from 'vitest';
import { joined, marksIn, without } from '~/demos/retriever/core/mark-list';

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

describe('without', () => {
  test('takes a question away, or one of its marks', () => {
    expect(without([barks, sings], 0)).toEqual([sings]);
    expect(without([barks, sings], 0, 0)).toEqual([{ ...barks, answers: [cats] }, sings]);
  });

  test('takes a question away with its last mark', () => {
    expect(without([barks, sings], 1, 0)).toEqual([barks]);
  });
});

test('marksIn counts places, not questions', () => expect(marksIn([barks, sings])).toBe(3));
