import { describe, expect, test } from 'vitest';
import { finish } from '~/lib/stepper';
import { readWeights } from '~/lib/tinylm';
import { weightAt } from '~/lib/tinylm/model';
import { checkSettings, SHIPPED, type TrainerSettings } from '~/lib/trainer/settings';
import { openTrainer, type Source } from '~/lib/trainer/trainer';
import { textSource } from '~/demos/trainer/core/text-source';
import { worldSource } from '~/lib/trainer/world-source';
import { lossCurve } from '~/lib/trainer/snapshot';
import { longTests } from '../../long-tests';
import { grammars } from '../world/worlds';
import { plain, simd } from '../tinylm/models';

const longTest = longTests('the trainer', 'tests/unit/lib/trainer/trainer.test.ts');

const QUICK: TrainerSettings = { size: 'd48l2', steps: 20, batch: 4, seed: 3, smear: true };
const towns = () => worldSource(grammars.en, QUICK.seed);
const TEXT = 'she sells sea shells by the sea shore; '.repeat(40);

describe('lossCurve', () => {
  test('keeps the mean of the steps between its points, and ends with the last step', () => {
    const losses = Array.from({ length: 401 }, (_, i) => i);
    const points = lossCurve(losses, 401);
    expect(points[0]).toEqual([3, 1]);
    expect(points.at(-2)).toEqual([399, 397]);
    expect(points.at(-1)).toEqual([401, 399.5]);
  });

  test('keeps every step of a short run', () => {
    expect(lossCurve([3, 2, 1], 100)).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
  });
});

describe.each([
  ['the world', towns],
  ['a text', () => textSource(TEXT, QUICK.seed)],
] as const)('a run on %s', (_, source: () => Source) => {
  longTest('is the same for the same seed in any slices, and another for another', () => {
    const run = (seed: number, slice: number) =>
      finish(openTrainer({ ...QUICK, seed }, source(), simd), slice);
    expect(run(3, 1)).toEqual(run(3, 7));
    expect(run(3, 1).losses).not.toEqual(run(4, 1).losses);
  });

  longTest('continues from where it was saved as if it had never stopped', () => {
    const whole = openTrainer(QUICK, source(), simd);
    const snapshot = finish(whole);
    const first = openTrainer(QUICK, source(), simd);
    first.advance(11);
    const second = openTrainer(QUICK, source(), simd, first.save());
    expect(finish(second)).toEqual(snapshot);
    expect(readWeights(second.model)).toEqual(readWeights(whole.model));
  });

  longTest('lowers its loss', () => {
    const { losses } = finish(openTrainer({ ...QUICK, steps: 40 }, source(), simd));
    const mean = (part: typeof losses) =>
      part.reduce((sum, [, loss]) => sum + loss, 0) / part.length;
    expect(mean(losses.slice(-5))).toBeLessThan(0.8 * mean(losses.slice(0, 5)));
  });

  longTest('tests the model now and then, and at the end', () => {
    const { probes } = finish(openTrainer({ ...QUICK, steps: 24 }, source(), simd));
    expect(probes.map(({ step }) => step)).toEqual([10, 20, 24]);
    for (const { shares } of probes)
      for (const share of Object.values(shares)) expect(share >= 0 && share <= 1).toBe(true);
  });

  test('can be inspected before its first step and returns copies', () => {
    const trainer = openTrainer(QUICK, source(), simd);
    expect(trainer.snapshot()).toMatchObject({ step: 0, loss: null, losses: [], probes: [] });
    trainer.advance(10);
    trainer.snapshot().probes[0]!.shares.known = 7;
    expect(trainer.snapshot().probes[0]!.shares.known).not.toBe(7);
  });
});

test('several runs side by side do not affect one another', () => {
  const alone = finish(openTrainer(QUICK, towns(), simd));
  const one = openTrainer(QUICK, towns(), simd);
  const other = openTrainer(
    { ...QUICK, size: 'd64l2', seed: 9 },
    worldSource(grammars.en, 9),
    simd,
  );
  while (one.advance(2)) other.advance(1);
  expect(one.snapshot()).toEqual(alone);
});

longTest('both kernel sets train alike, up to rounding', () => {
  const [slow, fast] = [plain, simd].map(
    (backend) => finish(openTrainer({ ...QUICK, steps: 20 }, towns(), backend)).loss!,
  );
  expect(Math.abs(slow! / fast! - 1)).toBeLessThan(1e-3);
});

test('a model of a text writes only characters of the text', () => {
  const source = textSource(TEXT, 1);
  const trainer = openTrainer(QUICK, source, simd);
  finish(trainer);
  const written = source.goOn(trainer.model, 'she sells');
  expect(written).toHaveLength(72);
  for (const character of written) expect(TEXT).toContain(character);
});

test('a text of one character is predicted correctly at once', () => {
  const { probes } = finish(openTrainer(QUICK, textSource('x'.repeat(200), 1), simd));
  expect(probes.at(-1)!.shares.next).toBe(1);
});

test('a run with diverging weights stops with a sentence', () => {
  const source = textSource(TEXT, 1);
  const trainer = openTrainer(QUICK, source, simd);
  trainer.advance(1);
  trainer.model.floats.fill(NaN, weightAt(trainer.model, 'head'));
  expect(() => trainer.advance(1)).toThrow(
    expect.objectContaining({ code: 'diverged', values: { step: 2 } }),
  );
});

test.each([
  [{ steps: 0 }, 'steps must be a whole number from 1 to 10000; it is 0.'],
  [{ batch: 1000 }, 'batch must be a whole number from 1 to 64; it is 1000.'],
  [{ seed: 1.5 }, 'seed must be a whole number'],
])('settings outside their limits are refused with a sentence: %o', (wrong, sentence) => {
  expect(() => checkSettings({ ...SHIPPED, ...wrong })).toThrow(sentence);
});
