import { memoizedIn } from '~/lib/memo';
import type { Stepper } from '~/lib/stepper';
import { type Model, openSaved, readModelFile, type SavedModel } from '~/lib/tinylm';
import { createWorld, type Grammar, type World } from '~/lib/world';
import { bytes, json } from '../network';
import type { Call } from '../rpc';
import { backend } from './kernels';

export interface BaseAt {
  world: string;
  model: string;
}

interface Base {
  world: World;
  saved: SavedModel;
}

/** Loaded models by the address of their weights. */
const bases = new Map<string, Promise<Base>>();

export function baseAt(at: BaseAt): Promise<Base> {
  return memoizedIn(bases, at.model, () => fetched(at));
}

async function fetched({ world: grammar, model }: BaseAt): Promise<Base> {
  const [rules, weights] = await Promise.all([json<Grammar>(grammar), bytes(model)]);
  const world = createWorld(rules);
  return { world, saved: readModelFile(weights, world.lexicon.vocabulary.hash) };
}

/** Number of prompts in a batch: all questions of one measurement. */
const SLOTS = 40;

/** Shipped models that answer many prompts at once, by the address of their weights. */
const opened = new Map<string, Promise<{ world: World; model: Model }>>();

/** The shipped model, opened once for all demos of a page that query it. */
function answeringModel(at: BaseAt): Promise<{ world: World; model: Model }> {
  return memoizedIn(opened, at.model, async () => {
    const [{ world, saved }, kernels] = await Promise.all([baseAt(at), backend()]);
    return { world, model: openSaved(saved, kernels, { batch: SLOTS }) };
  });
}

/** Runs a demo on the shipped model to its end; it can be cancelled between two of so many units of work. */
export async function runOnBase<Result>(
  at: BaseAt,
  open: (model: Model, world: World) => Stepper<Result>,
  of: number,
  call: Call,
) {
  const { world, model } = await answeringModel(at);
  const stepper = open(model, world);
  for (let done = 1; stepper.advance(1); done++) {
    call.progress(done, of);
    await call.pause();
  }
  return { result: stepper.snapshot(), backend: model.backend };
}
