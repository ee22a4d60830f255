import { readModelFile, type SavedModel } from '~/lib/tinylm';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { createWorld, type Grammar, type World } from '~/lib/world';
import { bytes, json } from '../network';
import { onceFor } from '~/lib/lazily';

/** Where the world's grammar and the shipped weights lie. */
export interface BaseAt {
  world: string;
  model: string;
}

/** A shipped model as it came, and the world it knows. */
interface Base {
  world: World;
  saved: SavedModel;
}

/** By the address of the weights. */
const bases = new Map<string, Promise<Base>>();

export function baseAt(at: BaseAt): Promise<Base> {
  return onceFor(bases, at.model, () => fetched(at));
}

async function fetched({ world: grammar, model }: BaseAt): Promise<Base> {
  const world = createWorld(await json<Grammar>(grammar), WORLD_SEED);
  return { world, saved: readModelFile(await bytes(model), world.lexicon.vocabulary.hash) };
}
