import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { curveRows } from '../parts/training-files';
import type { Session } from './session';
import { PROBES, type ShownRun } from './state';

export function csvRows(runs: readonly ShownRun[]): (string | number)[][] {
  const head = ['size', 'step', 'loss', 'held-out loss', ...PROBES];
  const rows = runs.flatMap(({ snapshot: { size, losses, probes } }) => {
    const looks = probes.map(({ step, heldOut, shares }) => ({
      step,
      values: [heldOut ?? '', ...PROBES.map((name) => shares[name] ?? '')],
    }));
    return curveRows(size, losses, looks, 1 + PROBES.length);
  });
  return [head, ...rows];
}

/** Settings and snapshots, without the reader's text. */
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
