import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { recordedCell } from './runs';

/** What the toy gets of new facts from scratch if a fifth of what it reads is their texts, in percent, with its 95% interval. */
export async function fromScratch(locale: Locale) {
  const of = async (name: string) => {
    const share = await recordedCell(`fourth-${locale}/scratch/d96l3/20/1200/${name}`);
    return formatNumber(100 * Number(share), locale);
  };
  return { share: await of('accuracy'), low: await of('low'), high: await of('high') };
}
