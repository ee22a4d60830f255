import { youngest } from '~/lib/checked';
import { evidence } from './evidence';
import { run } from './runs';

/** The day of the youngest check of what a page shows: rows of evidence, and days of records and prices. */
export const checkedOn = async (rows: readonly string[], ...days: string[]) =>
  youngest([...days, ...(await Promise.all(rows.map(evidence))).map((row) => row.checkedOn)]);

export const recordedOn = async (name: string): Promise<string> => (await run(name)).recorded.date;
