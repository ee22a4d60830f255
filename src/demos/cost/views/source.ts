import { board, BUILT_ON } from '~/content/lookup';
import { priceOn } from '~/lib/cost/price-on';

export const sources = {
  board: async () => (await board()).map((row) => priceOn(row, BUILT_ON)),
};
