import { SOURCES } from './core/settings';
import type { PathState } from './state';

type Row = (string | number)[];

/** A row a question, the names of the columns first; a source that was off leaves its column empty. */
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
