import { SOURCES } from './core/settings';
import type { PathState } from './state';

type Row = (string | number)[];

/** One row per question, after the column names; an inactive source leaves its column empty. */
export function csvRows({ result }: PathState): Row[] {
  return [
    [
      'question',
      'answer',
      'path',
      'carried by',
      'corpus tells',
      'base tells',
      'prompt tells',
      ...SOURCES.map((source) => `without ${source}`),
    ],
    ...result.rows.map((row): Row => [
      row.question,
      row.answer,
      row.path,
      row.carried.join(' '),
      row.told.corpus ?? '',
      row.told.base ?? '',
      row.told.prompt ?? '',
      ...SOURCES.map((source) => row.without[source] ?? ''),
    ]),
  ];
}

/** Settings and every answer. */
export const jsonOf = ({ result }: PathState) => result;
