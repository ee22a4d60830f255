import { describe, expect, test } from 'vitest';
import { figureNumber, numberedFigures } from '~/lib/lesson/figures';

const SOURCE = `
<Figure id="fig-orders" kind="article"
  alt="A table.">
</Figure>
<Term id="bm25">BM25</Term>
<Retriever run="r3-words" />
<Figure kind="recorded" id="fig-sums" run="c2-equal" />
`;

describe('numberedFigures', () => {
  test('lists figures and demos in order, by id or by run', () => {
    expect(numberedFigures(SOURCE)).toEqual(['fig-orders', 'r3-words', 'fig-sums']);
  });

  test('finds none in prose', () => {
    expect(numberedFigures('A <Term id="chunk">chunk</Term>.')).toEqual([]);
  });
});

describe('figureNumber', () => {
  const lesson = { id: 'R3', figures: ['a', 'b'] };

  test('counts from one after the lesson’s id', () => {
    expect(figureNumber(lesson, 'b')).toBe('R3.2');
  });

  test('is undefined outside lessons and for a figure the lesson does not have', () => {
    expect(figureNumber(undefined, 'a')).toBeUndefined();
    expect(figureNumber(lesson, 'c')).toBeUndefined();
  });
});
