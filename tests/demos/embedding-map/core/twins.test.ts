import { expect, test } from 'vitest';
import { sharply, twinsOf } from '~/demos/embedding-map/core/twins';
import { noise } from '~/demos/embedding-map/core/scene';

const points = (ids: readonly string[], ...values: number[]) => ({
  points: ids.map((id) => ({ ...noise(1).points[0]!, id })),
  vectors: { count: ids.length, width: 2, values: Float32Array.from(values) },
  mean: new Float32Array(2),
});

test('the rank of a twin counts those that are nearer, and a term without one has none', () => {
  const own = points(['a', 'b', 'c'], 1, 0, 1, 0, 0, 1);
  const other = points(['b', 'a', 'd'], 0, 1, 1, 0.1, 1, 0.5);
  const { a, b, ...rest } = twinsOf(own, other);
  expect([a!.rank, b!.rank, Object.keys(rest)]).toEqual([1, 3, []]);
  expect(b!.near[0]).toEqual({ point: 2, similarity: 1 });
});

test('a text stands far nearer to its nearest than its cosine says', () => {
  const near = [0.8, 0.4].map((similarity, point) => ({ point, similarity }));
  expect(sharply(Float32Array.of(0, 0, 17, 0), near)).toEqual([1, 0]);
});
