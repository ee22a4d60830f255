import { fill, formatDate, percentText } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { WeighedTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { Weighed } from '~/schemas/moved';
import { recordedCell } from './runs';

const SLOT = /\{([\w-]+(?:\/[\w@-]+)+)\}/g;

/** A text whose slots name cells of recorded runs, as `{ladder-whole/135m/facts/lora/share}`, with their shares in percent. */
export async function withShares(text: string, locale: Locale): Promise<string> {
  const cells = [...text.matchAll(SLOT)].map(([, cell]) => cell!);
  const shares = await Promise.all(cells.map(recordedCell));
  const shown = shares.map((share) => percentText(share, locale)).values();
  return text.replace(SLOT, () => shown.next().value!);
}

export const weighedText = async (
  { on, note }: Weighed,
  locale: Locale,
): Promise<WeighedTexts> => ({
  dated: fill(words(locale).weighedAgain, { date: formatDate(on, locale) }),
  said: await withShares(note[locale], locale),
});
