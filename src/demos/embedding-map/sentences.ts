import { fill, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Quality } from '~/lib/projection/quality';
import { judged, type MapState, type ShownMap } from './state';
import type { EmbeddingMapStrings } from './words/en';
import { readLocal, STORAGE_KEYS } from '~/browser/storage';

/** A share with three decimals. */
export const shareText = (value: number, locale: Locale): string => formatNumber(value, locale, 3);

const one = (value: number, locale: Locale) => formatNumber(value, locale, 1);

/** The number of the k true neighbours that remain near, as text. */
export const keptText = ({ overlap, k }: Quality, locale: Locale): string =>
  one(overlap * k, locale);

/** A map in a sentence. */
export function mapSaid(map: ShownMap, t: EmbeddingMapStrings, locale: Locale): string {
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
    kept: keptText(quality, locale),
  });
}

/** The maps of a figure; for several maps, their measurements in turn. */
export function figureSaid({ maps, t, locale }: MapState): string {
  const [map, ...more] = maps;
  if (!map) return '';
  if (more.length === 0) return mapSaid(map, t, locale);
  const each = maps.map(({ title = '', quality }) =>
    fill(t.saidBriefly, {
      title,
      trust: quality ? shareText(quality.trustworthiness, locale) : '–',
      cont: quality ? shareText(quality.continuity, locale) : '–',
    }),
  );
  return each.join(LOCALES[locale].space);
}

/** The progress of a map, in a sentence. */
export function progressSaid(map: ShownMap, t: EmbeddingMapStrings, locale: Locale): string {
  const share = (value?: number) => (value === undefined ? '–' : shareText(value, locale));
  return fill(t.progressed, {
    step: formatNumber(map.done, locale),
    steps: formatNumber(map.of, locale),
    trust: share(map.quality?.trustworthiness),
    cont: share(map.quality?.continuity),
  });
}

/** The effect of the map on the neighbours of the chosen point. */
export function chosenSaid({ chosen, points }: ShownMap, t: EmbeddingMapStrings): string {
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

/** The reader's text, from a retriever on this page or from the storage of this device. */
export function retrieverText(): string | undefined {
  const box = document.querySelector<HTMLTextAreaElement>('x-retriever textarea[name=text]');
  const text = box?.value || readLocal(STORAGE_KEYS.text) || '';
  return text.trim() === '' ? undefined : text;
}
