import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Contender } from '../core/names';
import { REPLAYED, SHOTS, type LabSettings } from '../core/settings';
import type { FourRoadsState } from '../state';
import type { FourRoadsStrings } from '../about';

/** A difference of two shares, without its sign. */
export const pointsText = (share: number, { t, locale }: FourRoadsState): string => {
  const points = Math.abs(share * 100);
  return fill(t.points, { n: formatNumber(points, locale, points < 1 && points > 0 ? 1 : 0) });
};

/** A road's method under these settings, in a few words. */
export function detailOf(
  road: Contender,
  settings: LabSettings,
  { t, locale }: Pick<FourRoadsState, 't' | 'locale'>,
): string {
  const { k, search } = settings;
  const share = percentText(REPLAYED, locale);
  const values = { k, shots: SHOTS, share, search: t.searches[search] };
  const plain = hasFormat(settings) ? undefined : t.plainDetail[road];
  return fill(plain ?? t.detail[road], values);
}

/** True if answers have a format that examples and rules can show. */
const hasFormat = ({ task }: LabSettings): boolean => ['behaviour', 'routing'].includes(task);

/** `seed 3`, or `seeds 1 to 3`. */
export function seedsText({ seed, seeds }: LabSettings, t: FourRoadsStrings): string {
  return fill(seeds === 1 ? t.seedOne : t.seedMany, { from: seed, to: seed + seeds - 1 });
}
