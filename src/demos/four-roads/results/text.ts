import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Contender, Four } from '../core/names';
import { REPLAYED, SHOTS, type LabSettings } from '../core/settings';
import type { FourRoadsState } from '../state';
import type { FourRoadsStrings } from '../about';

export const pointsText = (share: number, { t, locale }: FourRoadsState): string => {
  const points = Math.abs(share * 100);
  return fill(t.points, { n: formatNumber(points, locale, points < 1 && points > 0 ? 1 : 0) });
};

/** The method of a road besides the four, in a few words; without a format there is nothing a rule could say. */
export function detailOf(
  road: Exclude<Contender, Four>,
  { k, task }: LabSettings,
  { t, locale }: Pick<FourRoadsState, 't' | 'locale'>,
): string {
  const isPlain = road === 'rule' && !['behaviour', 'routing'].includes(task);
  const values = { k, shots: SHOTS, share: percentText(REPLAYED, locale) };
  return fill(isPlain ? t.plainRule : t.detail[road], values);
}

/** `seed 3`, or `seeds 1 to 3`. */
export function seedsText({ seed, seeds }: LabSettings, t: FourRoadsStrings): string {
  return fill(seeds === 1 ? t.seedOne : t.seedMany, { from: seed, to: seed + seeds - 1 });
}
