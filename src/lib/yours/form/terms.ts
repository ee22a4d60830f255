import type { PriceLevel } from '~/lib/cost/level';
import { countIn, numberFault } from './numbers';
import { share, type Slots } from './said';

/** How an answer is asked for: its thinking, and whether it can wait for a batch. */
export interface AskedTerms {
  /** In tokens an answer. */
  thinking: number;
  batch: boolean;
}

type Offer = Pick<PriceLevel, 'model' | 'batch' | 'thinking'>;

const LIMITS = { least: 0, most: 1e6, whole: true };

/** The thinking that was typed; undefined where it is no whole number from 0 to a million. */
export function thinkingIn(typed: string): number | undefined {
  const n = countIn(typed);
  return numberFault(n, LIMITS) ? undefined : n;
}

/** The share of the list price that is paid: all of it where no batch is asked for or known. */
export const shareOf = ({ batch }: AskedTerms, offer: Pick<Offer, 'batch'>): number =>
  batch ? (offer.batch ?? 1) : 1;

/** What the bill of one model leaves out, and whether it is that of a batch. */
export const offerSlots = ({ thinking, batch }: AskedTerms, offer: Offer): Slots => ({
  model: offer.model,
  always: thinking === 0 && offer.thinking === 'always',
  batched: batch && offer.batch !== undefined,
  unbatched: batch && offer.batch === undefined,
  share: share(offer.batch ?? 1),
});
