import { memoizedIn } from '~/lib/memo';
import { type Model, openSaved, readModelFile, type SavedModel } from '~/lib/tinylm';
import { createWorld, type Grammar, type World } from '~/lib/world';
import { bytes, json } from '../network';
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
export function answeringModel(at: BaseAt): Promise<{ world: World; model: Model }> {
  return memoizedIn(opened, at.model, async () => {
    const [{ world, saved }, kernels] = await Promise.all([baseAt(at), backend()]);
    return { world, model: openSaved(saved, kernels, { batch: SLOTS }) };
  });
}
