import { openPaths, type PathResult } from '../core/run';
import type { PathSettings } from '../core/settings';
import type { Backend } from '~/lib/tinylm';
import type { Call } from '~/workers/rpc';
import { inSlices } from '~/workers/slices';
import { answeringModel, baseAt, type BaseAt } from '~/workers/tinylm/base';
import { backend } from '~/workers/tinylm/kernels';

export interface PathsRun extends BaseAt {
  settings: PathSettings;
}

export interface PathsRan {
  result: PathResult;
  /** The kernels that computed; `plain` is about ten times slower. */
  backend: Backend['name'];
}

/** Answers with the active sources, and without each; it can be cancelled between two slices. */
export async function runPaths({ settings, ...at }: PathsRun, call: Call): Promise<PathsRan> {
  const [{ world, model }, { saved }] = await Promise.all([answeringModel(at), baseAt(at)]);
  const stepper = openPaths({ world, saved, model, backend: await backend() }, settings);
  const { result } = await inSlices(stepper, 1, call);
  return { result: result!, backend: model.backend };
}
