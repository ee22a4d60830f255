import { expect, test } from 'vitest';
import { ofRows, placeRows, zeros } from '~/lib/embedding/vectors';

const rows = [Float32Array.of(1, 2), Float32Array.of(3, 4)];

test('ofRows puts rows into one array in order', () =>
  expect(ofRows(rows)).toEqual({ count: 2, width: 2, values: Float32Array.of(1, 2, 3, 4) }));

test('placeRows writes vectors to their places and leaves other rows unchanged', () => {
  const into = zeros(3, 2);
  placeRows(into, [2, 0], ofRows(rows));
  expect([...into.values]).toEqual([3, 4, 0, 0, 1, 2]);
});
