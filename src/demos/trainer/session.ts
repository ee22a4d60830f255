import type { connectTinylm, OpenedRun, TrainOn } from '~/workers';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import type { Locale } from '~/i18n/locales';
import type { TrainerForm } from './fields';

type Worker = ReturnType<typeof connectTinylm>;

/** A model that trains in the worker, under the name it has there. */
export interface LiveRun {
  id: 'a' | 'b';
  snapshot: TrainerSnapshot;
  seconds: number;
}

/** What one press of Train has opened: one model, or two side by side. */
export interface Session {
  form: TrainerForm;
  runs: LiveRun[];
  opened: OpenedRun;
  /** Whether the worker still has the models. */
  open: boolean;
}

/** Where the built-in texts lie. */
export type Addresses = Record<'world' | 'handbook', string>;

function sourceOf({ source, text }: TrainerForm, texts: Addresses, locale: Locale): TrainOn {
  // A worker has no page to which a path could be relative.
  const at = (path: string) => new URL(path, location.href).href;
  if (source === 'own') return { text };
  if (source === 'handbook') return { handbook: at(texts.handbook), language: locale };
  return { world: at(texts.world) };
}

/** Opens the models that the form asks for. */
export async function openSession(
  worker: Worker,
  form: TrainerForm,
  { texts, locale }: { texts: Addresses; locale: Locale },
  signal: AbortSignal,
): Promise<Session> {
  const { size, versus, steps, batch, seed, smear } = form;
  const on = sourceOf(form, texts, locale);
  const settings = { steps, batch, seed, smear };
  const opened = await worker.open({ id: 'a', settings: { ...settings, size }, on }, { signal });
  if (versus)
    await worker.open({ id: 'b', settings: { ...settings, size: versus }, on }, { signal });
  const runs: LiveRun[] = [];
  for (const id of versus ? (['a', 'b'] as const) : (['a'] as const))
    runs.push({
      id,
      seconds: 0,
      snapshot: await worker.advance({ id, milliseconds: 0 }, { signal }),
    });
  return { form, runs, opened, open: true };
}

/** The run that is furthest behind, so that two sizes are always seen at the same steps. */
export const nextRun = ({ runs }: Session): LiveRun | undefined =>
  runs
    .filter(({ snapshot: { step, steps } }) => step < steps)
    .sort((a, b) => a.snapshot.step - b.snapshot.step)[0];

/** Trains one run for about so long. False when both are at their end. */
export async function advance(
  worker: Worker,
  session: Session,
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  const run = nextRun(session);
  if (!run) return false;
  const start = performance.now();
  run.snapshot = await worker.advance({ id: run.id, milliseconds }, { signal });
  run.seconds += (performance.now() - start) / 1000;
  return nextRun(session) !== undefined;
}

/** Steps done and to do, both runs together. */
export const stepsOf = ({ runs }: Session) => ({
  done: runs.reduce((sum, { snapshot }) => sum + snapshot.step, 0),
  of: runs.reduce((sum, { snapshot }) => sum + snapshot.steps, 0),
});

/** Gives the models' memory back. */
export async function closeSession(worker: Worker, session: Session): Promise<void> {
  session.open = false;
  await Promise.all(session.runs.map(({ id }) => worker.close({ id })));
}
