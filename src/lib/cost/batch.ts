import type { PriceLevel } from './level';

/** What a batch costs at a level, in percent: the full price where we know of none; own prices take the form’s. */
export const batchAt = (batch: number, level: PriceLevel): number =>
  batch === 100 || !level.model ? batch : 100 * (level.batch ?? 1);
