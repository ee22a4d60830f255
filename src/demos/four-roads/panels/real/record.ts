import { summarise } from '../../core/summary';
import type { Locale } from '~/lib/locale';
import { fetchRecord } from '../../fetch-record';
import type { TinyRecord } from './view';

/** The recorded run of the tiny model on task 1; undefined if it could not be loaded. */
export async function tinyRecord(
  records: string,
  locale: Locale,
  parameters: number,
): Promise<TinyRecord | undefined> {
  const record = await fetchRecord(records, 'facts', locale);
  if (!record) return undefined;
  const { outcomes } = record;
  return {
    summaries: summarise(outcomes),
    seeds: new Set(outcomes.map(({ seed }) => seed)).size,
    questions: outcomes[0]!.marks.length,
    parameters,
  };
}
