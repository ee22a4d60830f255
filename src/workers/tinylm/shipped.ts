import { openSaved, type Model } from '~/lib/tinylm';
import { askWorld } from '~/demos/trainer/core/ask-world';
import type { WrittenAnswer } from '~/demos/trainer/core/written-answer';
import type { World } from '~/lib/world';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';
import { memoizedIn } from '~/lib/memo';

export interface ShippedQuestion extends BaseAt {
  text: string;
  names: string[];
}

/** Shipped models that answer one question at a time, by the address of their weights. */
const shipped = new Map<string, Promise<{ world: World; model: Model }>>();

/** The shipped model's answer to a reader's words. */
export async function askShipped({ text, names, ...at }: ShippedQuestion): Promise<WrittenAnswer> {
  const { world, model } = await memoizedIn(shipped, at.model, async () => {
    const { world, saved } = await baseAt(at);
    return { world, model: openSaved(saved, await backend(), { batch: 1 }) };
  });
  return askWorld(model, world.lexicon, text, names);
}
