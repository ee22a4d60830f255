import { describe, expect, test } from 'vitest';
import { nameFinder } from '~/lib/site-search/named';

const document = (names: string[], asked: string[] = [], text = '') => ({ names, asked, text });
const FIND = nameFinder(
  [
    document(['model'], [], 'a model'),
    document(['learning rate', '学习率'], ['step size'], 'of a model'),
    document(['warm-up', '学习率预热'], [], 'of a model'),
    document(['chunking'], ['how to split documents']),
    document(['chunk']),
  ],
  (text) => text.replace(/how to |的/g, ''),
);
const places = (question: string) => FIND(question).map(({ place }) => place);

describe('nameFinder', () => {
  test('finds the name in a question, not longer names that start with it', () => {
    expect(places('学习率怎么设')).toEqual([1]);
    expect(places('学习率预热多少步')).toEqual([2]);
  });

  test('ranks the most specific name first', () => {
    expect(places('learning rate of my model')).toEqual([1, 0]);
  });

  test('finds what people type, with and without question words', () => {
    expect(FIND('step size')[0]).toMatchObject({ place: 1, name: 'step size', whole: true });
    expect(places('split documents')).toEqual([3]);
  });

  test('prefers the form that was typed', () => {
    expect(places('chunk')).toEqual([4, 3]);
    expect(places('chunking')).toEqual([3, 4]);
  });
});
