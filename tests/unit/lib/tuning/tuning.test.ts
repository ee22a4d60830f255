import { describe, expect, test } from 'vitest';
import { finish } from '~/lib/stepper';
import {
  BLOCK_LAYERS,
  initialise,
  openModel,
  readWeights,
  type ModelConfig,
  type SavedModel,
  type Trains,
} from '~/lib/tinylm';
import { parameters, sizeOf } from '~/lib/tinylm/parameters';
import { BATCH, checkTuning, LOOK_EVERY, type TuningSettings } from '~/lib/tuning/settings';
import { openTuning, retune, type TuningText } from '~/lib/tuning/tuning';
import { taughtAnswer } from '~/lib/tuning/pack';
import { simd, SMALL } from '../tinylm/models';

const SETTINGS: TuningSettings = {
  trains: { kind: 'all' },
  rate: 1e-2,
  steps: 40,
  replay: 0,
  until: 2,
  seed: 5,
};
const START = 1;
const FACTS = [
  [5, 9],
  [6, 10],
  [7, 11],
  [8, 12],
] as const;
const text = (answerOf: (place: number) => number = (place) => FACTS[place]![1]): TuningText => ({
  taught: FACTS.map(([asked], i) => taughtAnswer([asked], [answerOf(i)], i)),
  start: START,
  old: () => ({ tokens: [START, 20, 21, 22], weights: [0, 0, 1, 1] }),
  checks: FACTS.map(([asked], i) => ({ prompt: [START, asked], answer: [answerOf(i)] })),
});

function savedOf(config: ModelConfig): SavedModel {
  const model = openModel(config, simd);
  initialise(model, 1);
  return { config, vocabularyHash: '', training: {}, weights: readWeights(model) };
}
const base = savedOf(SMALL);

const tune = (turned: Partial<TuningSettings> = {}, on = text()) => {
  const tuning = openTuning(base, { ...SETTINGS, ...turned }, on, simd);
  const snapshot = finish(tuning, 7);
  return { tuning, snapshot, weights: readWeights(tuning.model) };
};

function movedIn(weights: Float32Array): Map<string, number[]> {
  const moved = new Map<string, number[]>();
  let start = 0;
  for (const parameter of parameters(SMALL)) {
    const places: number[] = [];
    for (let i = 0; i < sizeOf(parameter); i++)
      if (!Object.is(weights[start + i], base.weights[start + i])) places.push(i);
    if (places.length > 0) moved.set(parameter.name, places);
    start += sizeOf(parameter);
  }
  return moved;
}

describe('a tuning', () => {
  test('learns its examples', () => {
    const { snapshot } = tune({ until: 1, steps: 400 });
    expect(snapshot).toMatchObject({ learnt: true, finished: true });
    expect(tune().snapshot.loss).toBeLessThan(0.2);
  });

  test('gives the same weights for the same seed in any slices, and different ones for another', () => {
    const inOne = openTuning(base, SETTINGS, text(), simd);
    finish(inOne, 1_000);
    expect(readWeights(inOne.model)).toEqual(tune().weights);
    expect(tune().weights).not.toEqual(tune({ seed: 6 }).weights);
  });

  test('stops at the first check that finds enough learnt', () => {
    const { snapshot } = tune({ until: 0.9, steps: 400 });
    expect(snapshot.learnt).toBe(true);
    expect(snapshot.step).toBeLessThan(400);
    expect(snapshot.step % LOOK_EVERY).toBe(0);
    expect(snapshot.finished).toBe(true);
  });

  test('takes all its steps otherwise', () => {
    expect(tune({ until: 1.5 }).snapshot.step).toBe(40);
    const unasked = { ...text(), checks: [] };
    expect(tune({ until: 0.5 }, unasked).snapshot).toMatchObject({ step: 40, learnt: false });
  });

  test('adds up its work step by step', () => {
    const { tuning } = tune({ steps: 1 });
    const one = tuning.snapshot().work;
    expect(tune({ steps: 10 }).snapshot.work).toBeCloseTo(10 * one);
  });

  test('from random weights starts differently for each seed', () => {
    const scratch = (seed: number) => {
      const tuning = openTuning(SMALL, { ...SETTINGS, seed, steps: 1 }, text(), simd);
      finish(tuning);
      return readWeights(tuning.model);
    };
    expect(scratch(1)).toEqual(scratch(1));
    expect(scratch(1)).not.toEqual(scratch(2));
  });

  test('draws as much old text as the replay setting asks for', () => {
    let drawn = 0;
    const counted = { ...text(), old: () => (drawn++, text().old()) };
    tune({ replay: 0.5, steps: 100 }, counted);
    expect(Math.abs(drawn / (100 * BATCH) - 0.5)).toBeLessThan(0.07);
  });

  test('can continue with another text', () => {
    const { tuning } = tune();
    const other = text((place) => 12 - place);
    const again = retune(tuning.model, { ...SETTINGS, until: 1, steps: 200 }, other);
    expect(finish(again).learnt).toBe(true);
  });
});

describe('weights that are not trained keep every bit', () => {
  const moved = (turned: Partial<TuningSettings>) => movedIn(tune(turned).weights);

  test.each<[string, Trains, string[]]>([
    ['head tuning: all but the head', { kind: 'head' }, ['head']],
    ['LoRA: all of the base', { kind: 'lora', rank: 2, on: BLOCK_LAYERS }, []],
  ])('under %s', (_, trains, changed) => {
    expect([...moved({ trains }).keys()]).toEqual(changed);
  });

  test.each([1, 2, 5])('under tuning of the first %i rows and columns: all others', (corner) => {
    const found = moved({ corner });
    expect([...found.keys()]).toEqual(
      parameters(SMALL)
        .map(({ name }) => name)
        .filter((name) => BLOCK_LAYERS.some((place) => name.endsWith(`.${place}`))),
    );
    for (const { name, columns } of parameters(SMALL))
      for (const place of found.get(name) ?? [])
        expect(Math.min(Math.floor(place / columns), place % columns)).toBeLessThan(corner);
  });

  test('corner tuning learns its examples', () => {
    expect(tune({ corner: 4, steps: 120, rate: 2e-2, until: 1 }).snapshot.learnt).toBe(true);
  });
});

describe('checkTuning', () => {
  const check = (turned: Partial<TuningSettings>) => () => checkTuning({ ...SETTINGS, ...turned });

  test('refuses values outside the limits, and names them', () => {
    expect(check({ rate: 0 })).toThrow('rate must lie between 0.00001 and 0.1; it is 0.');
    expect(check({ steps: 0 })).toThrow('steps must be a whole number from 1 to 2000; it is 0.');
    expect(check({ steps: 2.5 })).toThrow(
      'steps must be a whole number from 1 to 2000; it is 2.5.',
    );
    expect(check({ replay: 1 })).toThrow('replay must lie between 0 and 0.9; it is 1.');
    expect(check({ rate: NaN })).toThrow('it is NaN');
  });

  test('runs before anything is opened', () => {
    expect(() => tune({ steps: -1 })).toThrow('steps');
    expect(() => tune({ trains: { kind: 'lora', rank: 99, on: BLOCK_LAYERS } })).toThrow('rank');
    expect(() => tune({}, { ...text(), taught: [] })).toThrow('nothing to learn');
  });
});
