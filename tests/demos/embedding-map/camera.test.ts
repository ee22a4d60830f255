import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, mapAt, panned, screenX, screenY, zoomed } from '~/demos/embedding-map/camera';

const SIZE = { width: 400, height: 300 };
const whole = { x: 0, y: 0, scale: 10 };

describe('fitted', () => {
  test('brings every point into the drawing, its middle in the middle', () => {
    const positions = Float32Array.of(-5, 0, 5, 2, 0, -4);
    const camera = fitted(positions, SIZE);
    expect([camera.x, camera.y]).toEqual([0, -1]);
    for (let i = 0; i < 6; i += 2) {
      expect(screenX(camera, SIZE, positions[i]!)).toBeGreaterThanOrEqual(27.9);
      expect(screenX(camera, SIZE, positions[i]!)).toBeLessThanOrEqual(372.1);
      expect(screenY(camera, SIZE, positions[i + 1]!)).toBeGreaterThanOrEqual(27.9);
    }
  });

  test('stands still over nothing, and over a single point', () => {
    expect(fitted(new Float32Array(0), SIZE)).toEqual({ x: 0, y: 0, scale: 1 });
    expect(Number.isFinite(fitted(Float32Array.of(3, 4), SIZE).scale)).toBe(true);
  });
});

describe('zoomed', () => {
  test('keeps the place under the pointer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (x, y, factor) => {
          const before = mapAt(whole, SIZE, x, y);
          const after = mapAt(zoomed(whole, SIZE, [x, y], factor, whole), SIZE, x, y);
          expect(after[0]).toBeCloseTo(before[0], 9);
          expect(after[1]).toBeCloseTo(before[1], 9);
        },
      ),
    );
  });

  test('stops where nothing more is to be seen', () => {
    expect(zoomed(whole, SIZE, [0, 0], 1e9, whole).scale).toBe(600);
    expect(zoomed(whole, SIZE, [0, 0], 1e-9, whole).scale).toBe(5);
  });
});

test('panned moves what is drawn by as many pixels as the hand', () => {
  const moved = panned(whole, 30, -20);
  expect(screenX(moved, SIZE, 0)).toBe(230);
  expect(screenY(moved, SIZE, 0)).toBe(130);
});
