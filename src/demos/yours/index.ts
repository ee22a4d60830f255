import failures from 'words:yours-failures';
import price from 'words:yours-price';
import { open as openFailures } from './failures/failures-demo';
import { open as openPrice } from './price/price-demo';

/** The last steps of walks by their kind: the function that takes the reader's own case, and its words. */
export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  failures: { open: openFailures, words: failures },
  price: { open: openPrice, words: price },
};
