import { describe, expect, test } from 'vitest';
import { K, lookAt, nextLie } from '~/demos/embedding-map/core/look';
import { shownOf } from '~/demos/embedding-map/core/picture';
import { noise } from '~/demos/embedding-map/core/scene';

/** Twelve directions of a circle; point 0 looks up. */
const COUNT = 12;
const turnOf = (point: number) => (2 * Math.PI * point) / COUNT;
const vectors = {
  count: COUNT,
  width: 2,
  values: Float32Array.from({ length: 2 * COUNT }, (_, at) =>
    at % 2 === 0 ? Math.sin(turnOf(at >> 1)) : Math.cos(turnOf(at >> 1)),
  ),
};
/** A map that stands as the vectors do, and one with point 6, the opposite of 0, moved beside it. */
const faithful = vectors.values.slice();
const lying = faithful.slice();
lying.set(
  faithful.subarray(0, 2).map((at) => at + 0.01),
  12,
);

describe('lookAt', () => {
  test('lists the nearest by their numbers, the nearest first, with their cosines', () => {
    const { near, cosines } = lookAt(vectors, faithful, 0);
    expect(near.map(({ point }) => point)).toEqual([1, 11, 2, 10, 3, 9, 4, 8, 5, 7]);
    expect(near[0]!.similarity).toBeCloseTo(Math.cos(turnOf(1)), 6);
    expect(cosines[6]).toBeCloseTo(-1, 6);
  });

  test('hides nothing and puts no stranger beside it where the map is faithful', () => {
    const look = lookAt(vectors, faithful, 0);
    expect([look.hidden, look.strangers]).toEqual([[], []]);
    expect(shownOf(look)).toBe(K);
  });

  test('names whom the map hid, and the stranger that it put there', () => {
    const { hidden, strangers } = lookAt(vectors, lying, 0);
    expect(strangers).toEqual([6]);
    expect(hidden).toHaveLength(1);
    expect([5, 7]).toContain(hidden[0]);
  });
});

describe('nextLie', () => {
  test('begins where the map lies most, and goes on to another', () => {
    const first = nextLie(vectors, lying, COUNT, []);
    expect([first.hidden.length, first.strangers.length]).toEqual([1, 1]);
    const second = nextLie(vectors, lying, COUNT, [first.point]);
    expect(second.point).not.toBe(first.point);
    expect(nextLie(vectors, faithful, COUNT, []).hidden).toEqual([]);
  });

  test('comes back to the oldest once all were shown', () => {
    const seen = [6, ...Array.from({ length: COUNT }, (_, at) => at).filter((at) => at !== 6)];
    expect(seen).toContain(nextLie(vectors, lying, COUNT, seen).point);
  });

  test('leaves out points that were added to the map', () => {
    expect(nextLie(vectors, lying, 3, []).point).toBeLessThan(3);
  });

  test('takes no seconds over 5,000 points', () => {
    const many = noise(5_000);
    const places = many.vectors.values.slice(0, 10_000);
    const began = performance.now();
    nextLie(many.vectors, places, 5_000, []);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
