import { PROBES } from './core/settings';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { curveRows } from '../parts/training-files';
import type { Session } from './session';
import { namesOf, type FinetuneState } from './state';

const ASKED = [...PROBES, 'once', 'often'] as const;

export function csvRows(state: FinetuneState): (string | number)[][] {
  const names = namesOf(state);
  const rows = state.runs.flatMap(({ snapshot }, i) => {
    const looks = snapshot.looks.map(({ step, shares }) => ({
      step,
      values: ASKED.map((probe) => shares[probe] ?? ''),
    }));
    return curveRows(names[i]!, snapshot.losses, looks, ASKED.length);
  });
  return [['run', 'step', 'loss', ...ASKED], ...rows];
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
