import { absolute } from '~/browser/page';
import { finderIn } from './core/found-words';
import type { WatchedSnapshot } from './core/moments';
import type { Locale } from '~/lib/locale';
import type { connectTinylm, OpenedRun, TrainOn } from '~/workers';
import type { LiveRun, TrainingSession } from '../parts/training-session';
import { trainingOf, type TrainerForm } from './core/settings';
import type { RepeatedPrompts, Addresses } from './state';

export type ModelRun = LiveRun<WatchedSnapshot> & { id: string };

export interface Session extends TrainingSession<ModelRun> {
  form: TrainerForm;
  opened: Pick<OpenedRun, 'backend' | 'characters'>;
  asked: RepeatedPrompts;
  /** Set if a record is played: its whole snapshot, and the step it starts from. */
  played?: { whole: WatchedSnapshot; from: number };
}

function sourceOf({ source, text }: TrainerForm, texts: Addresses, locale: Locale): TrainOn {
  if (source === 'own') return { text };
  if (source === 'handbook') return { handbook: absolute(texts.handbook), language: locale };
  return { world: absolute(texts.world) };
}

/** Opens the model requested by the form. */
export async function openSession(
  worker: ReturnType<typeof connectTinylm>,
  form: TrainerForm,
  { texts, locale }: { texts: Addresses; locale: Locale },
  signal: AbortSignal,
): Promise<Session> {
  const on = sourceOf(form, texts, locale);
  const opened = await worker.open({ id: 'a', settings: trainingOf(form), on }, { signal });
  const snapshot = await worker.advance({ id: 'a', milliseconds: 0 }, { signal });
  const runs = [{ id: 'a', seconds: 0, snapshot }];
  const { given, text } = opened;
  const asked = { given, ...(text !== undefined && { find: finderIn(text) }) };
  return { form, runs, opened, asked, open: true };
}
