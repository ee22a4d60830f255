import { describe, expect, test } from 'vitest';
import { PARTS } from '~/lib/llama/shape';
import { openTuning, type TuningRow } from '~/lib/llama/tuning';
import { crewOf, type Engine } from '~/lib/own/tuning/crew';
import {
  advance,
  beginRun,
  chosenStep,
  type TuningMaterial,
  type TuningRun,
} from '~/lib/own/tuning/run';
import type { TuningPlan } from '~/lib/own/tuning/settings';
import { fixture, weights } from '../../../../fixtures/tuning/read';
import { fastTuning, written } from '../../llama/tuning/engine';

const PLAN: TuningPlan = { seed: 1, rank: 2, passes: 4, rate: 5e-2, everyday: 0, modules: PARTS };

/** An engine on the small network; a conversation is its tokens, written as numbers. */
function engine(delay: () => Promise<void> = () => Promise.resolve()): Engine {
  const tuning = openTuning(
    weights,
    { rank: 2, alpha: 4, modules: PARTS, seed: 1 },
    { longest: 32, answers: 4 },
    fastTuning,
  );
  return {
    gradients: async ({ row, total }) => (await delay(), tuning.gradients(row, total)),
    apply: async ({ numbers, rate }) => tuning.apply(numbers, rate),
    loss: async ({ row }) => tuning.loss(row),
    async write({ asked, most }) {
      const prompts = asked.map(([message]) => message!.content.split(' ').map(Number));
      return written(tuning, prompts, most).map((ids) => ({ text: ids.join(' '), cut: most }));
    },
    state: async () => tuning.state(),
    restore: async ({ state }) => tuning.restore(state),
  };
}

const conversation = ({ tokens, from }: TuningRow) =>
  [{ role: 'user', content: tokens.slice(0, from).join(' ') }] as const;

const shifted = (by: number): TuningRow[] =>
  fixture.rows.map(({ tokens, from }) => ({ from, tokens: tokens.map((one) => (one + by) % 64) }));
const MATERIAL: TuningMaterial = {
  train: [...shifted(0), ...shifted(1), ...shifted(2)],
  stop: [],
  held: shifted(3),
  everyday: [],
  asked: { held: shifted(3).map(conversation), known: [conversation(fixture.rows[0]!)] },
  most: 4,
};

/** The run at its end, from where it is. */
async function finished(
  run = beginRun(PLAN, MATERIAL),
  crew = crewOf([engine()]),
  material = MATERIAL,
): Promise<TuningRun> {
  const next = await advance(run, material, crew);
  return next === run ? run : finished(next, crew, material);
}

describe('a run', () => {
  test('answers before, makes its steps, looks at five of them, and answers after', async () => {
    const run = await finished();
    expect(run.losses).toHaveLength(8);
    const pass = (at: number) => run.losses[2 * at]! + run.losses[2 * at + 1]!;
    expect(pass(3)).toBeLessThan(pass(0));
    expect(run.stops.map(({ step }) => step)).toEqual([2, 4, 5, 7, 8]);
    expect(run.before?.held).toHaveLength(2);
    expect(run.after?.known).not.toEqual(run.before?.known);
    expect(run.before?.known).toHaveLength(1);
    expect(chosenStep(run)).toBe(8);
    expect([run.before?.cuts, run.stops[0]?.cuts]).toEqual([
      [4, 4, 24],
      [24, 24],
    ]);
  });

  test('is the same to the bit with two engines, however fast each is', async () => {
    const slow = () => new Promise<void>((done) => setTimeout(done, 3));
    const two = await finished(undefined, crewOf([engine(slow), engine()]));
    expect(two).toEqual(await finished());
  });

  test('goes on from any piece, with another crew, to the same end', async () => {
    const crew = crewOf([engine()]);
    let run = beginRun(PLAN, MATERIAL);
    for (let piece = 0; piece < 4; piece++) run = await advance(run, MATERIAL, crew);
    const later = crewOf([engine()]);
    await later.restore(await crew.state());
    expect(await finished(run, later)).toEqual(await finished());
  });

  test('ends with the adapter of the stop that some rows liked best', async () => {
    const material = { ...MATERIAL, stop: shifted(7) };
    const plan = { ...PLAN, passes: 12 };
    const crew = crewOf([engine()]);
    const run = await finished(beginRun(plan, material), crew, material);
    const losses = run.stops.map(({ loss }) => loss);
    expect(run.best!.loss).toBe(Math.min(...losses));
    expect(chosenStep(run)).toBe(run.stops[losses.indexOf(run.best!.loss)]!.step);
    expect(await crew.loss(material.stop)).toBe(run.best!.loss);
  });
});
