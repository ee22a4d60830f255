import { absolute } from '~/browser/page';
import type { Change } from './core/held';
import type { QuestionedSnapshot } from './core/asking';
import type { connectTinylm, OpenedFinetune } from '~/workers';
import type { LongSession } from '~/demos/kit/long-run';
import type { LiveRun, TrainingSession } from '../parts/training-session';
import type { FinetuneForm } from './core/settings';
import { choicesOf } from './core/choice';

export type TunedRun = LiveRun<QuestionedSnapshot> & { changes?: Change[] };

export interface Session extends TrainingSession<TunedRun>, LongSession {
  form: FinetuneForm;
  opened: OpenedFinetune;
}

/** Addresses of the world, and of the weights of the pretrained model. */
export interface Addresses {
  world: string;
  model: string;
}

export async function openSession(
  worker: ReturnType<typeof connectTinylm>,
  form: FinetuneForm,
  addresses: Addresses,
  signal: AbortSignal,
): Promise<Session> {
  const from = { world: absolute(addresses.world), model: absolute(addresses.model) };
  const runs: TunedRun[] = [];
  let opened: OpenedFinetune | undefined;
  for (const [i, choice] of choicesOf(form).entries()) {
    const id = `finetune-${i}`;
    opened = await worker.openFinetune({ id, choice, ...from }, { signal });
    const snapshot = await worker.advanceFinetune({ id, milliseconds: 0 }, { signal });
    runs.push({ id, snapshot, seconds: 0 });
  }
  return { form, runs, opened: opened!, open: true };
}
