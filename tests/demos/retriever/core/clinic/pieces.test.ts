import { describe, expect, test } from 'vitest';
import { piecesOf } from '~/demos/retriever/core/clinic/places';

const at = (chunk: number, start: number, end: number) => ({ chunk, start, end });

describe('piecesOf', () => {
  const cut = [at(4, 0, 10), at(5, 11, 20), at(6, 22, 30)];

  test.each([
    ['within a chunk', 2, 10, [4]],
    ['across one cut', 8, 15, [4, 5]],
    ['across the whole text', 0, 30, [4, 5, 6]],
    ['from the white space after a chunk', 10, 14, [5]],
  ])('%s', (_, start, end, pieces) => {
    expect(piecesOf(cut, { start, end })).toEqual(pieces);
  });

  test('takes the chunk that reaches furthest where chunks overlap', () => {
    const overlapping = [at(0, 0, 10), at(1, 6, 16), at(2, 12, 22)];
    expect(piecesOf(overlapping, { start: 7, end: 15 })).toEqual([1]);
    expect(piecesOf(overlapping, { start: 7, end: 20 })).toEqual([1, 2]);
    expect(piecesOf(overlapping, { start: 2, end: 14 })).toEqual([0, 1]);
  });

  test('gives what there is of a text that is not all in chunks', () => {
    expect(piecesOf([], { start: 0, end: 5 })).toEqual([]);
    expect(piecesOf(cut, { start: 25, end: 40 })).toEqual([6]);
  });
});
