import { RIGHTS } from '~/lib/office/office';
import type { Settings } from '~/lib/settings/table';

/** Requests of the record whose first call a step holds against its schema: by their places. */
export const HELD = ['', '29', '25', '21'] as const;

export const fields = {
  /** How far a job goes: to the model's first line, to its end, or with the booking refused. */
  sent: { kind: 'choice', default: '', options: ['', 'line', 'all', 'refused'] },
  held: { kind: 'choice', default: '', options: HELD },
  /** Four tries with the schemas alone; with examples, the first try or all four. */
  tries: { kind: 'choice', default: '', options: ['', 'told', 'first', 'every'] },
  /** A letter without and with a stranger's line; or an issue that an agent really obeyed. */
  mail: { kind: 'choice', default: '', options: ['', 'control', 'letter', 'issue'] },
  taken: { kind: 'choice', default: '', options: ['', ...RIGHTS] },
  /** The request that is open, by its place among the marks. */
  question: { kind: 'number', default: 0, min: 0, max: 29, whole: true },
} as const;
export type OfficeSettings = Settings<typeof fields>;
