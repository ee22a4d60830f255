import { absolute } from '~/browser/page';
import type { Stepping } from '~/demos/kit/long-run-state';
import type { connectTinylm, OpenedFinetune } from '~/workers';
import type { Device } from '../parts/device';
import {
  estimateText,
  trainedBy,
  type LiveRun,
  type TrainingSession,
} from '../parts/training-session';
import type { QuestionedSnapshot } from './core/asking';
import { choicesOf } from './core/choice';
import type { Change } from './core/energy';
import type { FinetuneFields, FinetuneForm } from './core/settings';
import { progressText } from './sentences';
import type { FinetunePage } from './state';
import type { Words as FinetuneStrings } from 'words:finetune';

export type TunedRun = LiveRun<QuestionedSnapshot> & { changes?: Change[] };

export interface Session extends TrainingSession<TunedRun> {
  form: FinetuneForm;
  opened: OpenedFinetune;
}

type Tinylm = ReturnType<typeof connectTinylm>;

interface Here {
  props: FinetunePage;
  t: FinetuneStrings;
  worker: Tinylm | undefined;
  device: Device;
  begun: () => void;
}

export function steppingOf({
  props,
  t,
  device,
  begun,
  ...here
}: Here): Stepping<FinetuneFields, Session> {
  const { locale, addresses, vocabulary } = props;
  const worker = here.worker!;
  return {
    ...trainedBy<TunedRun, Session>({
      train: (id, milliseconds, signal) => worker.advanceFinetune({ id, milliseconds }, { signal }),
      drop: (id) => worker.closeFinetune({ id }),
    }),
    ...{ t, begun, failed: device.forget },
    startText: () => t.starts,
    progressText: ({ runs }) => progressText({ locale, t, runs }),
    open: (form, signal) => openSession(worker, form, addresses, signal),
    async complete(session) {
      const changes = await Promise.all(
        session.runs.map(({ id }) => worker.finetuneChanges({ id })),
      );
      const runs = session.runs.map((run, i) => ({ ...run, changes: changes[i]! }));
      return { ...session, runs };
    },
    estimate: (form) =>
      estimateText(device, worker.finetuneCost({ choices: choicesOf(form), vocabulary }), {
        t,
        locale,
      }),
  };
}

async function openSession(
  worker: Tinylm,
  form: FinetuneForm,
  { world, model }: FinetunePage['addresses'],
  signal: AbortSignal,
): Promise<Session> {
  const from = { world: absolute(world), model: absolute(model) };
  const runs: TunedRun[] = [];
  let opened: OpenedFinetune | undefined;
  for (const [i, choice] of choicesOf(form).entries()) {
    const id = `finetune-${i}`;
    opened = await worker.openFinetune({ id, choice, ...from }, { signal });
    const snapshot = await worker.advanceFinetune({ id, milliseconds: 0 }, { signal });
    runs.push({ id, snapshot, seconds: 0 });
  }
  return { form, runs, opened: opened! };
}
