import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { BACKENDS, dot, expectNear, noise, openArena, slopes } from './arena';

function rmsNorm(x: number[], gain: number[]): number[] {
  const width = gain.length;
  return x.map((value, i) => {
    const row = x.slice(i - (i % width), i - (i % width) + width);
    return (value * gain[i % width]!) / Math.sqrt(dot(row, row) / width + 1e-5);
  });
}

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 6 }).map((n) => 4 * n),
  seed: fc.integer(),
});

describe.each(BACKENDS)('rmsNorm of the $name kernels', (backend) => {
  test('normalises the mean square to 1, worked by hand', () => {
    // the mean square of (1, −1, 3, −3) is 5
    const { kernels, put, room, read, run } = openArena(backend);
    const x = put([1, -1, 3, -3]);
    const gain = put([1, 1, 1, 2]);
    const y = room(4);
    const rms = room(1);
    run(() => kernels.rmsNorm(y, rms, x, gain, 1, 4), [y, 4], [rms, 1]);
    const root = Math.sqrt(5);
    expectNear(read(y, 4), [1 / root, -1 / root, 3 / root, -6 / root]);
    expectNear(read(rms, 1), [1 / root]);
  });

  test('leaves a row of zeros as it is', () => {
    const { kernels, put, room, read } = openArena(backend);
    const y = room(4);
    kernels.rmsNorm(y, room(1), put([0, 0, 0, 0]), put([1, 1, 1, 1]), 1, 4);
    expect(read(y, 4)).toEqual([0, 0, 0, 0]);
  });

  test('agrees with the formula', () => {
    forAll(shapes, ({ rows, width, seed }) => {
      const x = noise(rows * width, seed);
      const gain = noise(width, seed + 1);
      const { kernels, put, room, read, run } = openArena(backend);
      const y = room(rows * width);
      const rms = room(rows);
      const atX = put(x);
      const atGain = put(gain);
      run(() => kernels.rmsNorm(y, rms, atX, atGain, rows, width), [y, rows * width], [rms, rows]);
      expectNear(read(y, rows * width), rmsNorm(x, gain));
    });
  });
});

describe.each(BACKENDS)('rmsNormBack of the $name kernels', (backend) => {
  test.each([true, false])('adds the slopes of the formula; of the gain: %s', (isGainTrained) => {
    forAll(shapes, ({ rows, width, seed }) => {
      const size = rows * width;
      const x = noise(size, seed);
      const gain = noise(width, seed + 1);
      const dy = noise(size, seed + 2);
      const dx = noise(size, seed + 3);
      const dGain = noise(width, seed + 4);
      const { kernels, put, room, read, run } = openArena(backend);
      const atX = put(x);
      const atGain = put(gain);
      const atDy = put(dy);
      const rms = room(rows);
      const y = room(size);
      const atDx = put(dx);
      const atDGain = isGainTrained ? put(dGain) : 0;
      kernels.rmsNorm(y, rms, atX, atGain, rows, width);
      run(
        () => kernels.rmsNormBack(atDx, atDGain, atDy, atX, rms, atGain, rows, width),
        [atDx, size],
        [atDGain, isGainTrained ? width : 0],
      );
      const ofX = slopes((moved) => dot(dy, rmsNorm(moved, gain)), x);
      const largest = Math.max(1, ...ofX.map(Math.abs));
      const relative = (values: number[]) => values.map((value) => value / largest);
      expectNear(relative(read(atDx, size)), relative(dx.map((v, i) => v + ofX[i]!)), 2e-5);
      if (!isGainTrained) return;
      const ofGain = slopes((moved) => dot(dy, rmsNorm(x, moved)), gain);
      expectNear(
        read(atDGain, width),
        dGain.map((v, i) => v + ofGain[i]!),
      );
    });
  });
});
