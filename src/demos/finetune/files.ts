import { PROBES } from '~/lib/finetune/probes';
import { csvFile, jsonFile, type Exported } from '../export';
import { svgFile } from '../parts/training-view';
import { picture } from './picture';
import type { Session } from './session';
import { namesOf, type FinetuneState } from './state';

const ASKED = [...PROBES, 'once', 'often'] as const;

/** A row a point of a loss curve and a row a look: what both know stands in one. */
export function csvRows(state: FinetuneState): (string | number)[][] {
  const names = namesOf(state);
  const head = ['run', 'step', 'loss', ...ASKED];
  const rows = state.runs.flatMap(({ snapshot: { losses, looks } }, i) => {
    const steps = [...losses.map(([step]) => step), ...looks.map(({ step }) => step)];
    return [...new Set(steps)]
      .sort((a, b) => a - b)
      .map((step) => {
        const loss = losses.find(([at]) => at === step)?.[1] ?? '';
        const look = looks.find((each) => each.step === step);
        return [names[i]!, step, loss, ...ASKED.map((probe) => look?.shares[probe] ?? '')];
      });
  });
  return [head, ...rows];
}

export const jsonOf = ({ form, runs, opened }: Session) => ({
  settings: form,
  backend: opened.backend,
  runs: runs.map(({ snapshot, changes, seconds }) => ({ ...snapshot, changes, seconds })),
});

export const csv = (state: FinetuneState): Exported =>
  csvFile('crossroads-finetune', csvRows(state));

export const json = (session: Session): Exported =>
  jsonFile('crossroads-finetune', jsonOf(session));

export const svg = (state: FinetuneState, colour: (token: string) => string): Exported =>
  svgFile('finetune', (colours) => picture(state, colours), colour);
