import type { Change } from '~/demos/finetune/core/energy';
import type { Stepper } from '~/lib/stepper';
import { namedRuns } from '../named-runs';
import type { Call } from '../rpc';
import { advanceFor } from '../slices';

/** A model in training, by a bench of the page; a fine-tune tells what it has changed. */
interface Run extends Stepper<object> {
  changes?(): Change[];
}

/** The runs of all benches: each advances and closes alike. */
export const runs = namedRuns<Run>('run');

/** Trains for about this many milliseconds, or to the end. @returns a snapshot */
export async function advance(
  { id, milliseconds }: { id: string; milliseconds: number },
  call: Call,
): Promise<object> {
  const run = runs.of(id);
  await advanceFor(milliseconds, run, call);
  return run.snapshot();
}

export async function changes({ id }: { id: string }): Promise<Change[]> {
  return runs.of(id).changes!();
}

export async function close({ id }: { id: string }): Promise<void> {
  runs.close(id);
}
