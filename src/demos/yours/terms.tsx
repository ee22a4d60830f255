import { fill, formatNumber, percentText } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { ASSUMED_THINKING } from '~/lib/cost/request';
import type { Locale } from '~/lib/locale';
import words from 'words:answer-terms';
import type { Fields, Values } from './fields';
import type { Fault } from './open-yours';
import { shortOf } from './outs';
import { wholeIn } from './whole';

/** How an answer is asked for: its thinking, and whether it can wait for a batch. */
export interface AskedTerms {
  /** In tokens an answer. */
  thinking: number;
  batch: boolean;
}

export const TERMS: Values = { thinking: String(ASSUMED_THINKING), batch: 'no' };
const MOST = 1e6;

type Offer = Pick<PriceLevel, 'model' | 'batch' | 'thinking'>;

/** The terms that were typed, or what is wrong with them. */
export function termsIn({ thinking: typed, batch }: Values, locale: Locale): AskedTerms | Fault {
  const thinking = typed!.trim() === '0' ? 0 : wholeIn(typed!, MOST);
  return typeof thinking === 'string'
    ? { field: 'thinking', says: fill(words[locale].fault, { text: shortOf(typed!) }) }
    : { thinking, batch: batch === 'yes' };
}

/** The share of the list price that is paid: all of it where no batch is asked for or known. */
export const shareOf = ({ batch }: AskedTerms, offer: Pick<Offer, 'batch'>): number =>
  batch ? (offer.batch ?? 1) : 1;

export const thinkingSaid = ({ thinking }: AskedTerms, locale: Locale): string =>
  fill(words[locale].thought, { n: formatNumber(thinking, locale) });

/** What the bill of one model leaves out, and whether it is that of a batch. */
export function offerSaid({ thinking, batch }: AskedTerms, offer: Offer, locale: Locale): string[] {
  const { always, batched, unbatched } = words[locale];
  const said = { model: offer.model, share: percentText(offer.batch ?? 1, locale) };
  return [
    ...(thinking === 0 && offer.thinking === 'always' ? [always] : []),
    ...(batch ? [offer.batch === undefined ? unbatched : batched] : []),
  ].map((one) => fill(one, said));
}

export const termsForm = ({ Typed, Picked }: Fields, locale: Locale) => (
  <>
    <Typed name="thinking" label={words[locale].thinking} rows={1} most={12} />
    <Picked name="batch" label={words[locale].batch} options={words[locale].batches} />
  </>
);

/** What the default of the one rests on, and what the other asks for. */
export const termsHelp = (locale: Locale): string =>
  fill(words[locale].help, { n: ASSUMED_THINKING });
