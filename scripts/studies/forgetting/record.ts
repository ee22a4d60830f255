// Records what fine-tuning loses and what keeps it, on the tiny model: npm run record -- forgetting
import { isDeepStrictEqual } from 'node:util';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { barredSnapshot } from './barred';
import { outvotedSnapshot } from './outvoted-record';
import { razorSnapshot } from './razor-record';

const fields = {
  /** Whether `unknown` is lost or outvoted; what orders runs by what they forget; or what models know that decline. */
  part: { kind: 'choice', default: 'outvoted', options: ['outvoted', 'razor', 'barred'] },
  /** Seeds from 1 on, each with other towns, facts and order. */
  seeds: { kind: 'number', default: 10, min: 1, max: 20, whole: true },
  /** Seeds of LoRA, and of each share of declined examples. */
  lora: { kind: 'number', default: 10, min: 1, max: 20, whole: true },
  declined: { kind: 'number', default: 10, min: 1, max: 20, whole: true },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

const PARTS = { outvoted: outvotedSnapshot, razor: razorSnapshot, barred: barredSnapshot };

interface Recorded {
  rows: readonly object[];
}

/** Records a part of the study, which takes a quarter of an hour or more; a brief check tunes its first run alone. */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { part, ...seeds } = settingsOf(config);
  const { whole, first } = PARTS[part];
  if (!brief || !recorded) return whole(seeds);
  const row: unknown = JSON.parse(JSON.stringify(first()));
  return isDeepStrictEqual(row, (recorded as Recorded).rows[0]) ? recorded : { rows: [row] };
}
