import { csvFile, jsonFile, type Exported } from '../export';
import { svgFile } from '../parts/training-view';
import { picture } from './picture';
import type { Session } from './session';
import { PROBES, type ShownRun, type TrainerState } from './state';

/** A row a point of a loss curve and a row a look: what both know stands in one. */
export function csvRows(runs: readonly ShownRun[]): (string | number)[][] {
  const head = ['size', 'step', 'loss', 'held-out loss', ...PROBES];
  const rows = runs.flatMap(({ snapshot: { size, losses, probes } }) => {
    const steps = [...losses.map(([step]) => step), ...probes.map(({ step }) => step)];
    return [...new Set(steps)]
      .sort((a, b) => a - b)
      .map((step) => {
        const loss = losses.find(([at]) => at === step)?.[1] ?? '';
        const look = probes.find((probe) => probe.step === step);
        const shares = PROBES.map((name) => look?.shares[name] ?? '');
        return [size, step, loss, look?.heldOut ?? '', ...shares];
      });
  });
  return [head, ...rows];
}

/** Settings and snapshots; a text of the reader's own stays here. */
export function jsonOf({ form, runs, opened }: Session) {
  const { text, ...settings } = form;
  return {
    settings: { ...settings, ...(form.source === 'own' && { characters: [...text].length }) },
    backend: opened.backend,
    runs: runs.map(({ snapshot, seconds }) => ({ ...snapshot, seconds })),
  };
}

export const csv = ({ runs }: Session): Exported => csvFile('crossroads-trainer', csvRows(runs));

export const json = (session: Session): Exported => jsonFile('crossroads-trainer', jsonOf(session));

export const svg = (state: TrainerState, colour: (token: string) => string): Exported =>
  svgFile('trainer', (colours) => picture(state, colours), colour);
