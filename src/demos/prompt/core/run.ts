import { stepped, type Stepper } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import { bench, type BenchResult } from './bench';
import { FORMATS, openSpread, type Spread } from './formats';
import { LINE_NAMES, openSweep, type Sweep } from './sweep';
import { checkSettings, LIMITS, type RunSettings, type View } from './settings';
import { openTask, type Task } from './task';

export type RunResult =
  | ({ view: 'one' } & BenchResult)
  | ({ view: 'examples' } & Sweep)
  | ({ view: 'formats' } & Spread);

export function unitsOf({ view }: RunSettings): number {
  return {
    one: 1,
    examples: LINE_NAMES.length * (LIMITS.examples.max + 1),
    formats: FORMATS,
  }[view];
}

/** Opens the run of a form. The model is the shipped one, or any with the same vocabulary. */
export function openRun(model: Model, world: World, settings: RunSettings): Stepper<RunResult> {
  const { view, seed } = checkSettings(settings);
  const task = () => openTask(world, seed);
  switch (view) {
    case 'one':
      return named(view, openBench(model, task(), settings));
    case 'examples':
      return named(view, openSweep(model, world, settings));
    case 'formats':
      return named(view, openSpread(model, task(), settings));
  }
}

function named<V extends View, S extends object>(view: V, { advance, snapshot }: Stepper<S>) {
  return { advance, snapshot: () => ({ view, ...snapshot() }) };
}

/** One template is one slice of work. */
function openBench(model: Model, task: Task, settings: RunSettings): Stepper<BenchResult> {
  let result: BenchResult;
  return stepped(
    1,
    () => (result = bench(model, task, settings)),
    () => result,
  );
}
