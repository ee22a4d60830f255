import { CURRENCIES, levelsIn, type Currency, type PriceLevel } from '~/lib/cost/level';
import { single } from './single-files';

export type { BoardRow } from '~/schemas/board';

/** The day of the build, which decides what is old. */
export const BUILT_ON = new Date().toISOString().slice(0, 10);

/** The models on sale and the open ones, in the order of the file. */
export const board = single('board', 'board', 'the cost calculator needs it');

export const levels = async (currency: Currency): Promise<PriceLevel[]> =>
  levelsIn(await board(), currency, BUILT_ON);

/** In whatever currency. @throws Error if no row of that id has prices */
export async function pricesOf(id: string): Promise<PriceLevel> {
  const all = (await Promise.all(CURRENCIES.map(levels))).flat();
  const level = all.find((one) => one.id === id);
  if (!level) throw new Error(`content/board.yaml has no row “${id}” with prices.`);
  return level;
}
