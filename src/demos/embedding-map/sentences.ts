import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Quality } from '~/lib/projection/quality';
import { judged, type ShownMap } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** A share with three decimals. */
export const shareText = (value: number, locale: Locale): string => formatNumber(value, locale, 3);

const one = (value: number, locale: Locale) => formatNumber(value, locale, 1);

/** The number of the k true neighbours that remain near, as text. */
export const keptNeighboursText = ({ overlap, k }: Quality, locale: Locale): string =>
  one(overlap * k, locale);

/** A map in a sentence. */
export function mapText(map: ShownMap, t: EmbeddingMapStrings, locale: Locale): string {
  const { points, width, quality, settings } = map;
  const known = {
    count: formatNumber(points.length, locale),
    width: formatNumber(width, locale),
    projection: t.projections[settings.projection],
  };
  if (!quality) return fill(t.saidUnmeasured, known);
  return fill(t.said, {
    ...known,
    trust: shareText(quality.trustworthiness, locale),
    cont: shareText(quality.continuity, locale),
    k: quality.k,
    kept: keptNeighboursText(quality, locale),
  });
}

/** The progress of a map, in a sentence. */
export function progressText(map: ShownMap, t: EmbeddingMapStrings, locale: Locale): string {
  const share = (value?: number) => (value === undefined ? '–' : shareText(value, locale));
  return fill(t.progressed, {
    step: formatNumber(map.done, locale),
    steps: formatNumber(map.of, locale),
    trust: share(map.quality?.trustworthiness),
    cont: share(map.quality?.continuity),
  });
}

/** The effect of the map on the neighbours of the chosen point. */
export function chosenText({ chosen, points }: ShownMap, t: EmbeddingMapStrings): string {
  if (!chosen) return '';
  const { kept, missed, wrong } = judged(chosen);
  const title = fill(t.neighboursOf, { name: points[chosen.point]?.label ?? '' });
  const lead = fill(t.neighboursLead, {
    kept: kept.length,
    k: chosen.inSpace.length,
    missed: missed.length,
    wrong: wrong.length,
  });
  return `${title}${t.named}${lead}`;
}
