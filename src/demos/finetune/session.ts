import { absolute } from '~/browser/page';
import type { OpenedFinetune } from '~/workers';
import type { Estimating } from '../parts/training-bench';
import {
  trainedBy,
  type LiveRun,
  type Tinylm,
  type TrainingSession,
} from '../parts/training-session';
import type { QuestionedSnapshot } from './core/asking';
import { choicesOf } from './core/choice';
import type { Change } from './core/energy';
import type { FinetuneForm } from './core/settings';
import { progressText, type FinetunePage } from './state';
import type { Words as FinetuneStrings } from 'words:finetune';

type TunedRun = LiveRun<QuestionedSnapshot> & { changes?: Change[] };

export interface Session extends TrainingSession<TunedRun> {
  form: FinetuneForm;
  opened: OpenedFinetune;
}

interface Here {
  props: FinetunePage;
  t: FinetuneStrings;
  worker: Tinylm;
  estimate: Estimating;
}

export function steppingOf({ props, t, worker, estimate }: Here) {
  const { locale, addresses, vocabulary } = props;
  const trained = trainedBy<TunedRun, Session>(worker);
  return {
    ...trained,
    startText: () => t.starts,
    progressText: ({ runs }: Session) => progressText({ locale, t, runs }),
    async open(form: FinetuneForm, signal: AbortSignal): Promise<Session> {
      const world = absolute(addresses.world);
      const model = absolute(addresses.model);
      const runs: TunedRun[] = [];
      let opened: OpenedFinetune | undefined;
      for (const [i, choice] of choicesOf(form).entries()) {
        const id = `finetune-${i}`;
        opened = await worker.openFinetune({ id, choice, world, model }, { signal });
        runs.push(await trained.first(id, signal));
      }
      return { form, runs, opened: opened! };
    },
    async complete(session: Session): Promise<Session> {
      const withChanges = async (run: TunedRun) => ({
        ...run,
        changes: await worker.changes({ id: run.id }),
      });
      return { ...session, runs: await Promise.all(session.runs.map(withChanges)) };
    },
    estimate: (form: FinetuneForm) =>
      estimate(worker.finetuneCost({ choices: choicesOf(form), vocabulary })),
  };
}
