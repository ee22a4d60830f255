import { describe, expect, test } from 'vitest';
import { namesIn, pointsOf } from '~/demos/embedding-map/panels/tools/names';

const labels = ['fine-tuning', 'chunking', 'token', '嵌入'];

describe('names of points that a reader types', () => {
  test('stand between commas of either language', () => {
    expect(namesIn(' token ，嵌入、chunking;')).toEqual(['token', '嵌入', 'chunking']);
  });

  test('are found in any case', () => {
    expect(pointsOf(['Token', '嵌入'], labels)).toEqual([2, 3]);
  });

  test.each([
    ['fine-tunning', 'fine-tuning'],
    ['tokne', 'token'],
    ['chunk', 'chunking'],
  ])('when unknown, as %s is, come with the nearest: %s', (typed, near) => {
    expect(() => pointsOf([typed], labels)).toThrow(near);
  });
});
