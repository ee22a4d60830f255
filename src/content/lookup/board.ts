import { getCollection } from 'astro:content';
import { levelsIn, type Currency, type PriceLevel } from '~/lib/cost/level';
import type { BoardRow } from '~/schemas/board';
import { once } from './entries';

export type { BoardRow } from '~/schemas/board';

/** The day of the build, which decides what is old. */
export const BUILT_ON = new Date().toISOString().slice(0, 10);

/** The models on sale and the open ones, in the order of the file. */
export const board = once(async (): Promise<BoardRow[]> =>
  (await getCollection('board')).map(({ data }) => data),
);

/** The prices of the board in a currency. */
export const levels = async (currency: Currency): Promise<PriceLevel[]> =>
  levelsIn(await board(), currency, BUILT_ON);
