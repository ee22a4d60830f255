import { removeLocal, writeLocal, readLocal, STORAGE_KEYS } from '~/browser/storage';
import type { LabRun } from '../core/lab-run';
import { fromRunFile } from '../core/read-run-file';
import { toRunFile } from '../core/run-file';
import { inOrder } from './list';

const KEY = STORAGE_KEYS.runs;

/** `[{ "from": "mine", "run": { "format": "crossroads-run/1", … } }, …]` */
interface Stored {
  from: LabRun['from'];
  run: unknown;
}

/**
 * Stores as many runs as there is room for, the newest first.
 * @returns the number stored; `undefined` if storage is unavailable
 */
export function keepRuns(runs: readonly LabRun[]): number | undefined {
  const wanted = inOrder(runs).map((run) =>
    JSON.stringify({ from: run.from, run: toRunFile(run) } satisfies Stored),
  );
  for (let n = wanted.length; n > 0; n--)
    if (writeLocal(KEY, `[${wanted.slice(0, n).join(',')}]`)) return n;
  return runs.length === 0 && writeLocal(KEY, '[]') ? 0 : undefined;
}

/** True if the reader has asked for runs to be stored. */
export const keepsRuns = (): boolean => readLocal(KEY) !== null;

export const forgetRuns = (): void => removeLocal(KEY);

/** The stored runs; those that can no longer be read are left out. */
export function keptRuns(): LabRun[] {
  try {
    const stored = JSON.parse(readLocal(KEY) ?? '[]') as Stored[];
    return stored.flatMap(readable);
  } catch {
    return [];
  }
}

function readable({ from, run }: Stored): LabRun[] {
  try {
    const origin = from === 'mine' ? 'mine' : 'file';
    return [{ ...fromRunFile(run), from: origin }];
  } catch {
    return [];
  }
}
