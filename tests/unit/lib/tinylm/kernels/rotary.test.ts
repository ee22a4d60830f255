import { fc, forAll, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { cosine, sine } from '~/lib/math/elementary';
import { BACKENDS, dot, expectNear, noise, openArena, slopes } from './arena';

interface Shape {
  batch: number;
  T: number;
  heads: number;
  e: number;
}

/** e/2 cosines, then e/2 sines, for each of T positions. */
function tableOf(T: number, e: number): number[] {
  return Array.from({ length: T }, (_, t) => {
    const angles = Array.from({ length: e / 2 }, (_, i) => t * 1000 ** ((-2 * i) / e));
    return [...angles.map(cosine), ...angles.map(sine)];
  }).flat();
}

function rotated(
  { batch, T, heads, e }: Shape,
  qkv: readonly number[],
  smear: readonly number[] | undefined,
  previous?: readonly number[],
): number[] {
  const d = heads * e;
  const raw = (sequence: number, t: number, column: number) => {
    if (t >= 0) return qkv[(sequence * T + t) * 3 * d + column]!;
    return previous?.[column - d] ?? 0;
  };
  const mixed = (sequence: number, t: number, column: number) => {
    const own = raw(sequence, t, column);
    if (!smear || column < d) return own;
    const share = 1 / (1 + Math.exp(-smear[Math.floor((column - d) / e)]!));
    return (1 - share) * own + share * raw(sequence, t - 1, column);
  };
  return Array.from({ length: batch * T * 2 * d }, (_, index) => {
    const column = index % (2 * d);
    const t = Math.floor(index / (2 * d)) % T;
    const sequence = Math.floor(index / (2 * d) / T);
    const i = column % (e / 2);
    const angle = t * 1000 ** ((-2 * i) / e);
    const first = column - (column % e) + i;
    const a = mixed(sequence, t, first);
    const b = mixed(sequence, t, first + e / 2);
    const isFirst = column === first;
    return isFirst
      ? a * Math.cos(angle) - b * Math.sin(angle)
      : a * Math.sin(angle) + b * Math.cos(angle);
  });
}

const shapes = fc.record({
  batch: fc.integer({ min: 1, max: 2 }),
  T: fc.integer({ min: 1, max: 4 }),
  heads: fc.integer({ min: 1, max: 2 }),
  e: fc.constantFrom(4, 8, 12, 16),
  seed: fc.integer(),
});

describe.each(BACKENDS)('rotate of the $name kernels', (backend) => {
  test('leaves the first position as it is', () => {
    const { kernels, put, room, read } = openArena(backend);
    const out = room(8);
    const qkv = put([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    kernels.rotate(out, qkv, 0, 0, put(tableOf(1, 4)), 1, 1, 1, 4);
    expect(read(out, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('rotates a pair by a quarter turn, worked by hand', () => {
    // cos 0, sin 1: (a, b) becomes (−b, a); the second pair stays
    const { kernels, put, room, read } = openArena(backend);
    const out = room(8);
    const qkv = put([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0]);
    kernels.rotate(out, qkv, 0, 0, put([0, 1, 1, 0]), 1, 1, 1, 4);
    expect(read(out, 8)).toEqual([-3, 2, 1, 4, -7, 6, 5, 8]);
  });

  test('mixes half of the previous key into each key for a smear of 0, and leaves queries unchanged', () => {
    const { kernels, put, room, read } = openArena(backend);
    const out = room(16);
    const still = put([1, 1, 0, 0, 1, 1, 0, 0]);
    const qkv = put([1, 1, 1, 1, 2, 4, 6, 8, 0, 0, 0, 0, 3, 3, 3, 3, 10, 10, 10, 10, 0, 0, 0, 0]);
    kernels.rotate(out, qkv, 0, put([0]), still, 1, 2, 1, 4);
    expect(read(out, 16)).toEqual([1, 1, 1, 1, 1, 2, 3, 4, 3, 3, 3, 3, 6, 7, 8, 9]);
  });

  test.each([
    ['without smear', false, false],
    ['with smear', true, false],
    ['with smear and a row before the first', true, true],
  ])('agrees with the formula %s', (_, isSmeared, hasPrevious) => {
    forAll(shapes, ({ seed, ...shape }) => {
      const { T, heads, e } = shape;
      const batch = hasPrevious ? 1 : shape.batch;
      const d = heads * e;
      const qkv = noise(batch * T * 3 * d, seed);
      const smear = isSmeared ? noise(heads, seed + 1) : undefined;
      const previous = hasPrevious ? noise(d, seed + 2) : undefined;
      const { kernels, put, room, read, run } = openArena(backend);
      const out = room(batch * T * 2 * d);
      const atQkv = put(qkv);
      const table = put(tableOf(T, e));
      const atPrevious = previous ? put(previous) : 0;
      const atSmear = smear ? put(smear) : 0;
      run(
        () => kernels.rotate(out, atQkv, atPrevious, atSmear, table, batch, T, heads, e),
        [out, batch * T * 2 * d],
      );
      const expected = rotated({ ...shape, batch }, qkv, smear, previous);
      expectNear(read(out, expected.length), expected, 1e-6);
    });
  });

  test('gives a single row the same result as in a sequence, so decoding can continue', () => {
    const { T, heads, e, d } = { T: 5, heads: 2, e: 8, d: 16 };
    const { kernels, put, room, read } = openArena(backend);
    const qkv = put(noise(T * 3 * d, 1));
    const smear = put([0.3, -2]);
    const table = put(tableOf(T, e));
    const whole = room(T * 2 * d);
    const one = room(2 * d);
    kernels.rotate(whole, qkv, 0, smear, table, 1, T, heads, e);
    for (let t = 0; t < T; t++) {
      const previous = t > 0 ? qkv + (t - 1) * 3 * d + d : 0;
      kernels.rotate(one, qkv + t * 3 * d, previous, smear, table + t * e, 1, 1, heads, e);
      expect(read(one, 2 * d)).toEqual(read(whole + t * 2 * d, 2 * d));
    }
  });
});

describe.each(BACKENDS)('rotateBack of the $name kernels', (backend) => {
  test.each([
    ['without smear', false, false],
    ['with a frozen smear', true, false],
    ['with smear', true, true],
  ])('gives the slopes of the formula %s', (_, isSmeared, isTrained) => {
    forAllOf(12, shapes, ({ seed, ...shape }) => {
      const { batch, T, heads, e } = shape;
      const d = heads * e;
      const qkv = noise(batch * T * 3 * d, seed);
      const dOut = noise(batch * T * 2 * d, seed + 1);
      const smear = isSmeared ? noise(heads, seed + 2) : undefined;
      const dSmear = noise(heads, seed + 3);
      const { kernels, put, room, read, run } = openArena(backend);
      const atQkv = put(qkv);
      const atDOut = put(dOut);
      const table = put(tableOf(T, e));
      const atSmear = smear ? put(smear) : 0;
      const atDSmear = isTrained ? put(dSmear) : 0;
      const dQkv = room(qkv.length);
      run(
        () => kernels.rotateBack(dQkv, atDSmear, atDOut, atQkv, atSmear, table, batch, T, heads, e),
        ...Array.from({ length: batch * T }, (_, t): [number, number] => [dQkv + t * 3 * d, 2 * d]),
        [atDSmear, isTrained ? heads : 0],
      );
      const ofQkv = slopes((moved) => dot(dOut, rotated(shape, moved, smear)), qkv, 1e-4);
      const isWritten = (_: unknown, i: number) => i % (3 * d) < 2 * d;
      expectNear(read(dQkv, qkv.length).filter(isWritten), ofQkv.filter(isWritten));
      if (!smear || !isTrained) return;
      const ofSmear = slopes((moved) => dot(dOut, rotated(shape, qkv, moved)), smear);
      expectNear(
        read(atDSmear, heads),
        dSmear.map((v, i) => v + ofSmear[i]!),
      );
    });
  });
});
