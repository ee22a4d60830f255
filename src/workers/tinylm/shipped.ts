import { openSaved, readModelFile, type Model } from '~/lib/tinylm';
import { askWorld, WORLD_SEED, type Told } from '~/lib/trainer';
import { createWorld, type Grammar, type World } from '~/lib/world';
import { backend } from './kernels';
import { bytes, json } from './network';

export interface ShippedQuestion {
  /** Addresses of the world's grammar and of the weights. */
  world: string;
  model: string;
  text: string;
  names: string[];
}

interface Shipped {
  world: World;
  model: Model;
}

/** Shipped models by their address; one that did not come is fetched again. */
const shipped = new Map<string, Promise<Shipped>>();

/** What the shipped model makes of a reader's words. */
export async function askShipped({ world, model, text, names }: ShippedQuestion): Promise<Told> {
  const opened = shipped.get(model) ?? openShipped(world, model);
  shipped.set(model, opened);
  opened.catch(() => shipped.delete(model));
  const found = await opened;
  return askWorld(found.model, found.world.lexicon, text, names);
}

async function openShipped(grammarAddress: string, address: string): Promise<Shipped> {
  const world = createWorld(await json<Grammar>(grammarAddress), WORLD_SEED);
  const saved = readModelFile(await bytes(address), world.lexicon.vocabulary.hash);
  return { world, model: openSaved(saved, await backend(), { batch: 1 }) };
}
