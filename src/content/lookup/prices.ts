import { getCollection } from 'astro:content';
import type { Price } from '~/schemas/price';
import { once } from './entries';

/** The dated list prices of models, in the order of the file. */
export const prices = once(async (): Promise<Price[]> =>
  (await getCollection('prices')).map(({ data }) => data),
);
