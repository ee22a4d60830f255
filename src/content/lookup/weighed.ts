import { fill, formatDate, percentText } from '~/i18n/format';
import { words } from '~/i18n/words';
import { withShares, type WeighedTexts } from '~/lib/ladder/shares';
import type { Locale } from '~/lib/locale';
import type { Weighed } from '~/schemas/weighed';
import { ladderRows } from './ladder';

/** When a judgement was weighed again, and what came of it, with the shares that the ladder records. */
export async function weighedSaid({ on, note }: Weighed, locale: Locale): Promise<WeighedTexts> {
  const inPercent = (share: number) => percentText(share, locale);
  return {
    dated: fill(words(locale).weighedAgain, { date: formatDate(on, locale) }),
    said: withShares(note[locale], await ladderRows(), inPercent),
  };
}
