import { describe, expect, test } from 'vitest';
import type { Label } from '~/demos/embedding-map/core/labels';
import { mapPicture, ringPicture, TONE } from '~/demos/embedding-map/core/picture';
import { pointAt, pointTowards } from '~/demos/embedding-map/core/pointing';
import { recordedScene } from '../pictures';

const DESK = { width: 820, height: 586 };
const PHONE = { width: 320, height: 350 };
const { scene, look } = recordedScene('terms', 'en');
const ring = (size = DESK) => ringPicture(scene, size, look!);

const overlaps = (labels: readonly Label[]) => {
  return labels.flatMap((a, at) =>
    labels
      .slice(at + 1)
      .filter(
        (b) => Math.abs(a.y - b.y) < 12 && a.left < b.left + b.width && b.left < a.left + a.width,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
};

describe('a map', () => {
  test.each([DESK, PHONE])('names its hills on the stage, none over another: $width px', (size) => {
    const { labels } = mapPicture(scene, size);
    expect(labels.length).toBeGreaterThan(4);
    expect(overlaps(labels)).toEqual([]);
    for (const { y } of labels) expect(y).toBeLessThan(size.height);
  });

  test('ties a point to its five true neighbours, and pales the others', () => {
    const { ties, tones, labels } = mapPicture(scene, DESK, { look });
    expect(ties.map(({ to }) => to)).toEqual(look!.near.slice(0, 5).map(({ point }) => point));
    expect(tones.filter((tone) => tone === TONE.plain)).toHaveLength(6);
    expect(labels[0]).toMatchObject({ kind: 'chosen', text: 'embedding' });
  });

  test('lights up what was found', () => {
    const { tones } = mapPicture(scene, DESK, { found: [4, 9] });
    expect([...tones.keys()].filter((at) => tones[at] === TONE.plain)).toEqual([4, 9]);
  });
});

describe('a ring', () => {
  test('has its point in the middle, and each neighbour as far away as its cosine says', () => {
    const { at, rings, size } = ring();
    const { point } = look!;
    expect([at[2 * point], at[2 * point + 1]]).toEqual([size.width / 2, size.height / 2]);
    const x = size.width / 2;
    const y = size.height / 2;
    const away = ({ point: one }: { point: number }) =>
      Math.hypot((at[2 * one]! - x) / 1.25, at[2 * one + 1]! - y);
    const scale = look!.near.map((one) => away(one) / (1 - one.similarity));
    for (const one of scale) expect(one).toBeCloseTo(scale[0]!, 2);
    const [first] = rings; // the cosine 0.8
    expect(first!.ry / 0.2).toBeCloseTo(scale[0]!, 2);
  });

  test('names whom the map hid, and those that it put there falsely', () => {
    const { labels, tones } = ring();
    const hidden = labels.filter(({ kind }) => kind === 'hidden').map(({ point }) => point);
    expect(hidden.sort()).toEqual([...look!.hidden].sort());
    const strangers = labels.filter(({ kind }) => kind === 'stranger').map(({ point }) => point);
    expect(strangers).toEqual(look!.strangers.slice(0, 4));
    for (const stranger of look!.strangers) expect(tones[stranger]).toBe(TONE.hollow);
  });

  test('writes no name over another on a desk', () => {
    const names = ring().labels.filter(({ kind }) => kind !== 'tick');
    expect(overlaps(names)).toEqual([]);
  });
});

test('a point is found under the pointer, and none far from all', () => {
  const picture = mapPicture(scene, DESK);
  const x = picture.at[20]!;
  const y = picture.at[21]!;
  const found = pointAt(picture, x + 0.4, y, 14);
  expect(Math.hypot(picture.at[2 * found]! - x, picture.at[2 * found + 1]! - y)).toBeLessThan(1);
  expect(pointAt(picture, -200, -200, 14)).toBe(-1);
});

test('an arrow key leads on the way that it points, stays at the edge, and others lead nowhere', () => {
  const cross = { ...mapPicture(scene, DESK), at: Float32Array.of(0, 0, -2, 0, 2, 0, 0, -2, 0, 2) };
  const towards = (key: string, from = 0) => pointTowards(cross, from, key, 5);
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => towards(key))).toEqual([
    1, 2, 3, 4,
  ]);
  expect(towards('ArrowRight', 2)).toBe(2);
  expect(towards('Enter')).toBeUndefined();
});
