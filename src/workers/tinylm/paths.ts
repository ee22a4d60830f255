import { openPaths, type PathResult } from '~/lib/demos/knowledge-paths/run';
import type { PathSettings } from '~/lib/demos/knowledge-paths/settings';
import type { Backend } from '~/lib/tinylm';
import type { Call } from '../rpc';
import { inSlices } from '../slices';
import { answeringModel } from './answering';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';

export interface PathsRun extends BaseAt {
  settings: PathSettings;
}

export interface PathsRan {
  result: PathResult;
  /** Which kernels computed: `plain` is about ten times slower. */
  backend: Backend['name'];
}

/** Answers with the sources that are on, and without each; between two slices it can be cancelled. */
export async function runPaths({ settings, ...at }: PathsRun, call: Call): Promise<PathsRan> {
  const [{ world, model }, { saved }] = await Promise.all([answeringModel(at), baseAt(at)]);
  const stepper = openPaths({ world, saved, model, backend: await backend() }, settings);
  const { result } = await inSlices(stepper, 1, call);
  return { result: result!, backend: model.backend };
}
