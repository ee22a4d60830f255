import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { HUES, hueOf, labelsOf } from '~/demos/embedding-map/core/scene';

const of = (...labels: string[]) => labels.map((label) => ({ label }));

test('labels are counted, the most frequent first, and a text without one counts for none', () => {
  const labels = labelsOf([...of('price', 'refund', 'price', ''), {}]);
  expect(labels).toEqual([
    { label: 'price', n: 2 },
    { label: 'refund', n: 1 },
  ]);
  expect([...of('refund', 'price', ''), {}].map((point) => hueOf(point, labels))).toEqual([
    1, 0, -1, -1,
  ]);
});

test('no more labels have a colour than there are colours, whatever the labels are', () => {
  forAll(fc.array(fc.string()), (words) => {
    const labels = labelsOf(of(...words));
    expect(labels.length).toBeLessThanOrEqual(HUES);
    for (const point of of(...words)) expect(hueOf(point, labels)).toBeLessThan(labels.length);
  });
});
