import { describe, expect, test } from 'vitest';
import { PARTS } from '~/lib/llama/shape';
import { openTuning, tuningRate, type AdapterSettings, type TuningRoom } from '~/lib/llama/tuning';
import { fixture, weights } from '../../../../fixtures/tuning/read';
import { fastTuning, written } from './engine';

const SETTINGS: AdapterSettings = { rank: 3, alpha: 6, modules: PARTS, seed: 1 };
const ROOM = { longest: 256, answers: 4 };
const { rows } = fixture;
const open = (settings: Partial<AdapterSettings> = {}, room: Partial<TuningRoom> = {}) =>
  openTuning(weights, { ...SETTINGS, ...settings }, { ...ROOM, ...room }, fastTuning);

/** A tuning after some steps, with the losses before them. */
function tuned(steps: number, tuning = open()) {
  const losses = Array.from({ length: steps }, (_, at) =>
    tuning.step(rows, tuningRate(1e-2, at + 1, steps)),
  );
  return { tuning, losses };
}

describe('openTuning', () => {
  test('learns its rows, and then writes their answers, up to the mark that ends them', () => {
    const { tuning, losses } = tuned(40);
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 3);
    const { tokens, from } = rows[0]!;
    const prompts = [tokens.slice(0, from)];
    const answer = tokens.slice(from);
    expect(written(tuning, prompts, answer.length)).toEqual([answer]);
    expect(written(tuning, prompts, 8, answer.at(-1))).toEqual([answer.slice(0, -1)]);
  });

  test('takes a step by itself, in plain TypeScript, as the fast kernels do', () => {
    const plain = openTuning(weights, SETTINGS);
    const fast = open();
    expect(plain.step(rows)).toBeCloseTo(fast.step(rows), 5);
    expect(plain.loss(rows[0]!)).toBeCloseTo(fast.loss(rows[0]!), 4);
    expect(plain.adapter().rank).toBe(SETTINGS.rank);
    expect(plain.adapter().tensors.size).toBe(fast.adapter().tensors.size);
  });

  test('refuses what no adapter has, with a sentence', () => {
    expect(() => open({ rank: 0 })).toThrow('ranks go from 1 to 64');
    expect(() => open({ alpha: 0 })).toThrow('must be above 0');
    expect(() => open({ modules: [] })).toThrow('Name at least one matrix');
  });

  test('begins as the network is, whatever the seed', () => {
    const [one, other] = [1, 2].map((seed) => open({ seed }));
    expect(one!.loss(rows[0]!)).toBe(other!.loss(rows[0]!));
    expect(one!.state()).not.toEqual(other!.state());
  });

  test('writes several replies as it writes each alone', () => {
    const { tuning } = tuned(5);
    const prompts = [[5, 17, 42], [1, 2, 3, 4, 5, 6], [9], [63, 62, 61, 60]];
    const alone = prompts.map((prompt) => written(tuning, [prompt], 5)[0]);
    expect(written(tuning, prompts, 5)).toEqual(alone);
  });

  test('computes again what it has no memory to keep, the same to the bit', () => {
    const { tuning } = tuned(3);
    const tight = tuned(3, open({}, { most: tuning.megabytes - 1 })).tuning;
    expect([tuning.keeps, tight.keeps]).toEqual([true, false]);
    expect(tight.state()).toEqual(tuning.state());
  });

  test('says how much memory it asked for, where that is refused too', () => {
    expect(() => open({}, { most: 1 })).toThrow('memory-refused: megabytes 3');
  });

  test('takes no row that is longer than its room, and no state of other settings', () => {
    const row = { tokens: [1, 2, 3, 4, 5, 6], from: 1 };
    const said = 'A row has 6 tokens, 5 to learn; this model was opened for 256 and 4.';
    expect(() => open().loss(row)).toThrow(said);
    expect(() => open({ rank: 2 }).restore(open().state())).toThrow('it is of other settings');
  });
});
