import type { Change, FinetuneSnapshot } from '~/lib/finetune';
import type { connectTinylm, OpenedFinetune } from '~/workers';
import type { FinetuneForm } from './fields';
import { choicesOf } from './state';

type Worker = ReturnType<typeof connectTinylm>;

/** A fine-tune in the worker, under the name it has there. */
export interface LiveRun {
  id: string;
  snapshot: FinetuneSnapshot;
  changes?: Change[];
  seconds: number;
}

/** What one press of the button has opened: one run, or two side by side. */
export interface Session {
  form: FinetuneForm;
  runs: LiveRun[];
  opened: OpenedFinetune;
  /** Whether the worker still has the runs. */
  open: boolean;
}

/** Where the world and the weights lie. */
export type Addresses = Record<'world' | 'model', string>;

export async function openSession(
  worker: Worker,
  form: FinetuneForm,
  addresses: Addresses,
  signal: AbortSignal,
): Promise<Session> {
  // A worker has no page to which a path could be relative.
  const at = (path: string) => new URL(path, location.href).href;
  const from = { world: at(addresses.world), model: at(addresses.model) };
  const runs: LiveRun[] = [];
  let opened: OpenedFinetune | undefined;
  for (const [i, choice] of choicesOf(form).entries()) {
    const id = `finetune-${i}`;
    opened = await worker.openFinetune({ id, choice, ...from }, { signal });
    const snapshot = await worker.advanceFinetune({ id, milliseconds: 0 }, { signal });
    runs.push({ id, snapshot, seconds: 0 });
  }
  return { form, runs, opened: opened!, open: true };
}

/** The run that is furthest behind, so that two are always seen at the same steps. */
const nextRun = ({ runs }: Session): LiveRun | undefined =>
  runs
    .filter(({ snapshot }) => !snapshot.finished)
    .sort((a, b) => a.snapshot.step - b.snapshot.step)[0];

/** Tunes the run that is behind for about so long. False when all are at their end. */
export async function advance(
  worker: Worker,
  session: Session,
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  const run = nextRun(session);
  if (!run) return false;
  const start = performance.now();
  run.snapshot = await worker.advanceFinetune({ id: run.id, milliseconds }, { signal });
  run.seconds += (performance.now() - start) / 1000;
  return nextRun(session) !== undefined;
}

/** Asks what the runs added to the weights. */
export async function weigh(worker: Worker, { runs }: Session): Promise<void> {
  for (const run of runs) run.changes = await worker.finetuneChanges({ id: run.id });
}

/** Steps done and to do, both runs together; a run that has learnt enough has no more to do. */
export const stepsOf = ({ runs }: Session) => ({
  done: runs.reduce((sum, { snapshot }) => sum + snapshot.step, 0),
  of: runs.reduce(
    (sum, { snapshot: { finished, step, steps } }) => sum + (finished ? step : steps),
    0,
  ),
});

/** Gives the models' memory back. */
export async function closeSession(worker: Worker, session: Session): Promise<void> {
  session.open = false;
  await Promise.all(session.runs.map(({ id }) => worker.closeFinetune({ id })));
}
