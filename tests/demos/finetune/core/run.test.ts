import { describe, expect, test } from 'vitest';
import { besideOf, tunedWith, type Choice } from '~/demos/finetune/core/choice';
import { checkFinetune } from '~/demos/finetune/core/check';
import { costOf, lookEvery, parametersOf, workOf } from '~/demos/finetune/core/cost';
import { fairRate } from '~/lib/tuning/rates';
import {
  FINETUNE,
  FINETUNE_LIMITS,
  METHODS,
  type FinetuneSettings,
} from '~/demos/finetune/core/settings';
import { energyIn, energyInCorner } from '~/demos/finetune/core/energy';
import { openFinetune } from '~/demos/finetune/core/run';
import { finish } from '~/lib/stepper';
import { parameterCount, readWeights } from '~/lib/tinylm';
import { view, weightAt } from '~/lib/tinylm/model';
import { createWorld } from '~/lib/world';
import { shippedModel } from '../../../../scripts/record/model';
import { longTests } from '../../../unit/long-tests';
import { simd } from '../../../unit/lib/tinylm/models';
import { grammars } from '../../../unit/lib/world/worlds';

const longTest = longTests('the fine-tuning bench', 'tests/demos/finetune/core/run.test.ts');

const base = shippedModel('en');
const world = createWorld(grammars.en);
const QUICK: FinetuneSettings = { ...FINETUNE, steps: 10, facts: 10 };
const open = (turned: Partial<FinetuneSettings> = {}) =>
  openFinetune({ ...QUICK, ...turned }, world, base, simd);

describe('a fine-tune of the shipped model', () => {
  test('checks the model before its first step', () => {
    const run = open();
    run.advance(1);
    const [before] = run.snapshot().looks;
    expect(before!.step).toBe(0);
    expect(before!.shares.unseen).toBeLessThan(0.1);
    expect(before!.shares.old).toBeGreaterThan(0.95);
    expect(before!.shares.unknown).toBeGreaterThan(0.75);
  });

  longTest('learns ten facts, and says before and after', () => {
    const snapshot = finish(open({ steps: 60, rate: 5e-4 }));
    expect(snapshot.learnt).toBe(true);
    expect(snapshot.step).toBeLessThan(60);
    expect(snapshot.looks.at(-1)).toMatchObject({ step: snapshot.step });
    expect(snapshot.looks.at(-1)!.shares.familiar).toBeGreaterThanOrEqual(0.95);
    const [asked] = snapshot.samples;
    expect(asked).toMatchObject({ probe: 'unseen', before: 'unknown.' });
    expect(asked!.right).toBe(asked!.said === asked!.expected);
  });

  longTest('is the same for a seed in any slices, and different for another', () => {
    const one = open();
    const two = open();
    const other = open({ seed: 2 });
    expect(finish(one, 3)).toEqual(finish(two, 100));
    finish(other);
    expect(readWeights(one.model)).toEqual(readWeights(two.model));
    expect(readWeights(one.model)).not.toEqual(readWeights(other.model));
  });

  test('is plain data', () => {
    const snapshot = finish(open());
    expect(structuredClone(snapshot)).toEqual(snapshot);
    expect(snapshot.losses.map(([step]) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(snapshot.bytes).toBe(2 * parameterCount(base.config));
  });

  test('reports weights that have diverged', () => {
    const run = open();
    run.advance(2);
    view(run.model, weightAt(run.model, 'head'), 8).fill(NaN);
    expect(() => run.advance(1)).toThrow('diverged: step 3');
  });
});

describe('the change of the weights', () => {
  const changes = (turned: Partial<FinetuneSettings>) => {
    const run = open({ stopsEarly: false, ...turned });
    finish(run);
    return run.changes();
  };

  longTest.each([1, 2, 8])('by LoRA of rank %i has exactly that many directions', (rank) => {
    const found = changes({ method: 'lora', rank, rate: fairRate('lora', rank, 0) });
    expect(found.length).toBe(12);
    for (const change of found) expect(change.rank).toBe(rank);
    expect(energyIn(found, rank)).toBeCloseTo(1, 9);
    expect(energyInCorner(found, rank)).toBeLessThan(0.5);
  });

  longTest('by tuning all weights has many, and includes the head', () => {
    const found = changes({ method: 'all' });
    expect(found.map(({ matrix }) => matrix)).toContain('head');
    for (const change of found) expect(change.rank).toBeGreaterThan(60);
    expect(energyIn(found, 2)).toBeGreaterThan(2 * energyInCorner(found, 2));
  });

  longTest('by tuning the head alone is in the head', () => {
    expect(changes({ method: 'head', rate: 5e-3 }).map(({ matrix }) => matrix)).toEqual(['head']);
  });

  longTest('by the first rows and columns is limited to them, in twice as many directions', () => {
    const found = changes({ method: 'corner', rank: 2, rate: 1e-2 });
    expect(found.length).toBe(12);
    for (const change of found) {
      expect(change.rank).toBe(4);
      expect(energyInCorner([change], 2)).toBeCloseTo(1, 12);
    }
  });

  test('is empty before the first step', () => {
    expect(open({ method: 'lora' }).changes()).toEqual([]);
  });
});

describe('fairRate', () => {
  test('is a valid rate for every method and rank, with and without old text', () => {
    for (const method of METHODS)
      for (let rank = 1; rank <= 16; rank++)
        for (const replay of [0, 0.25, 0.5, 0.9]) {
          const rate = fairRate(method, rank, replay);
          expect(() => checkFinetune({ ...FINETUNE, method, rank, replay, rate })).not.toThrow();
          expect(rate).toBeGreaterThanOrEqual(fairRate(method, rank, 0));
        }
  });

  test('differs for a format, where old text raises it too', () => {
    expect(fairRate('all', 8, 0, 'format')).toBeGreaterThan(fairRate('all', 8, 0));
    expect(fairRate('all', 8, 0.2, 'format')).toBeGreaterThan(fairRate('all', 8, 0, 'format'));
    expect(fairRate('lora', 2, 0, 'format')).toBe(fairRate('lora', 16, 0, 'format'));
  });

  test('is higher for a lower rank', () => {
    const rates = [1, 2, 4, 8, 16].map((rank) => fairRate('lora', rank, 0));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(fairRate('lora', 3, 0)).toBe(fairRate('lora', 2, 0));
  });
});

describe('a fine-tuning choice', () => {
  const choice: Choice = { ...FINETUNE, rate: 0, pace: 2 };

  test('derives its rate from the fair one', () => {
    expect(tunedWith(choice).rate).toBe(2 * fairRate('all', 8, 0));
    expect(tunedWith({ ...choice, rate: 3e-3 }).rate).toBe(3e-3);
  });

  test('has a second run beside it if the reader asks for one', () => {
    expect(besideOf(choice, '')).toBeUndefined();
    expect(besideOf(choice, 'lora')).toEqual({ ...choice, method: 'lora' });
    expect(besideOf(choice, 'replay')).toEqual({ ...choice, replay: 0.5 });
    expect(besideOf({ ...choice, replay: 0.3 }, 'replay')).toEqual({ ...choice, replay: 0 });
    expect(besideOf(choice, 'slow')).toEqual({ ...choice, pace: 1 });
  });
});

describe('the costs of fine-tuning', () => {
  test('count the trained weights', () => {
    const parameters = (method: FinetuneSettings['method'], rank: number) =>
      parametersOf({ method, rank, alpha: 'ratio' }, base.config);
    expect(parameters('lora', 2)).toBe(9_216);
    expect(parameters('corner', 2)).toBe(9_168);
    expect(parameters('all', 2)).toBe(389_292);
  });

  test('grow with the steps, and are lower for a head', () => {
    const work = (turned: Partial<FinetuneSettings>) =>
      workOf({ ...FINETUNE, ...turned }, base.config);
    expect(work({ steps: 400 })).toBeGreaterThan(work({ steps: 200 }));
    expect(work({ method: 'head' })).toBeLessThan(work({ method: 'lora' }));
    expect(work({ method: 'lora' })).toBeLessThan(work({ method: 'all' }));
  });

  test('add up over runs', () => {
    const lora: FinetuneSettings = { ...FINETUNE, method: 'lora', rank: 2 };
    const one = costOf([FINETUNE], base.config);
    const two = costOf([FINETUNE, lora], base.config);
    expect(two.weights).toEqual([389_292, 9_216]);
    expect(two.work).toBe(one.work + workOf(lora, base.config));
    expect(two.megabytes).toBeGreaterThan(one.megabytes);
    expect(two.megabytes).toBeLessThan(150);
  });

  test('use checks every few steps, at least ten apart', () => {
    expect(lookEvery(240)).toBe(10);
    expect(lookEvery(20)).toBe(10);
    expect(lookEvery(600) % 5).toBe(0);
  });
});

describe('checkFinetune', () => {
  const check = (turned: Partial<FinetuneSettings>) => () =>
    checkFinetune({ ...FINETUNE, ...turned });

  test('takes both ends of every limit', () => {
    const limits = Object.entries(FINETUNE_LIMITS).filter(([name]) => name !== 'rate');
    for (const [name, { min, max }] of limits)
      for (const value of [min, max]) expect(check({ [name]: value })).not.toThrow();
  });

  test('refuses values outside the limits, and names them', () => {
    expect(check({ rank: 49 })).toThrow('rank must be a whole number from 1 to 48; it is 49.');
    expect(check({ facts: 5 })).toThrow('facts must be a whole number from 10 to 120; it is 5.');
    expect(check({ replay: 1 })).toThrow('replay must lie between 0 and 0.9; it is 1.');
    expect(check({ rate: NaN })).toThrow('rate');
  });
});
