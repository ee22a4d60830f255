import { openSaved, type Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import { onceFor } from '~/lib/lazily';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';

/** Prompts side by side: all questions of one measurement. */
const SLOTS = 40;

/** Shipped models that answer many prompts at once, by the address of their weights. */
const opened = new Map<string, Promise<{ world: World; model: Model }>>();

/** The shipped model, opened once for all demos of a page that ask it. */
export function answeringModel(at: BaseAt): Promise<{ world: World; model: Model }> {
  return onceFor(opened, at.model, async () => {
    const [{ world, saved }, kernels] = await Promise.all([baseAt(at), backend()]);
    return { world, model: openSaved(saved, kernels, { batch: SLOTS }) };
  });
}
