import { board, BUILT_ON } from '~/content/lookup';
import { priceOn } from '~/lib/cost/price-on';

export const sources = {
  /** Bills are computed from their settings alone. */
  cost: async () => null,
  board: async () => (await board()).map((row) => priceOn(row, BUILT_ON)),
};
