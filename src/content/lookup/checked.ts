import { youngest } from '~/lib/checked';
import { board } from './board';
import { evidence, evidenceRows } from './evidence';
import { run } from './runs';

interface Shown {
  /** Rows of evidence. */
  rows?: readonly string[];
  /** Records, each as demo and name. */
  runs?: readonly (readonly [demo: string, name: string])[];
  days?: readonly string[];
}

/** The day of the youngest check of what a page shows. */
export async function checkedOn({ rows = [], runs = [], days = [] }: Shown) {
  const read = await Promise.all(rows.map(evidence));
  const recorded = await Promise.all(runs.map(([demo, name]) => run(demo, name)));
  return youngest([
    ...days,
    ...read.map((row) => row.checkedOn),
    ...recorded.map((one) => one.recorded.date),
  ]);
}

/** The days on which the prices of the board were last seen. */
export const pricesSeen = async (): Promise<string[]> => (await board()).map(({ seen }) => seen);

/** The youngest check of all: of prices, and of what is cited. */
export const siteCheckedOn = async () =>
  checkedOn({ rows: (await evidenceRows()).map(({ id }) => id), days: await pricesSeen() });
