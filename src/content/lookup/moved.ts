import type { Weighed } from '~/schemas/moved';
import { allClaims, type ClaimEntry } from './claims';
import { once } from './entries';
import { single } from './single-files';
import { fill, formatDate, percentText } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { WeighedTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import { recordedCell } from './runs';

type Moved = NonNullable<ClaimEntry['moved']>;

const hasMoved = (claim: ClaimEntry): claim is ClaimEntry & { moved: Moved } =>
  claim.moved !== undefined;

const conclusions = single('moved', 'moved', 'the page of changes needs it');

/** Conclusions and verdicts that moved, the newest day first. */
export const daysOfChanges = once(async () => {
  const claims = (await allClaims()).filter(hasMoved);
  const all = await conclusions();
  const days = new Set([...all.map(({ on }) => on), ...claims.map(({ moved }) => moved.on)]);
  return [...days]
    .sort((a, b) => b.localeCompare(a))
    .map((on) => ({
      on,
      conclusions: all.filter((one) => one.on === on),
      claims: claims.filter(({ moved }) => moved.on === on),
    }));
});

const SLOT = /\{([\w-]+(?:\/[\w@-]+)+)(?: of ([\w/-]+))?\}/g;

/**
 * A text whose slots name cells of recorded runs, with their shares in percent: `{ladder-whole/135m/facts/lora/share}`, or
 * `{ladder-changed/store/new of ladder-changed/store/n}`.
 */
export async function withShares(text: string, locale: Locale): Promise<string> {
  const slots = [...text.matchAll(SLOT)];
  const shares = await Promise.all(
    slots.map(
      async ([, cell, of]) => (await recordedCell(cell!)) / (of ? await recordedCell(of) : 1),
    ),
  );
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
