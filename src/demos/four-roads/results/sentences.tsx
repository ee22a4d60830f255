import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Contender, Four } from '~/lib/four-roads/names';
import { REPLAYED, SHOTS, type LabSettings } from '~/lib/four-roads/settings';
import { type FourRoadsState, isUnfinished, ranked, summaryOf } from '../state';
import type { FourRoadsStrings } from '../about';
import type { FigureNode } from '~/lib/figure';
import { type Locale, LOCALES } from '~/lib/locale';

export function unfinishedText(state: FourRoadsState): string {
  const { t, locale, summaries, unfinished = [] } = state;
  const names = [...new Set(unfinished.map(({ road }) => t.road[road]))];
  const list = new Intl.ListFormat(LOCALES[locale].format).format(names);
  const done = summaries
    .filter(({ road }) => !isUnfinished(state, road))
    .map(({ road, mean }) => fill(t.soFar, { road: t.road[road], mean: points(mean) }))
    .join(LOCALES[locale].listComma);
  return fill(done ? t.unfinishedSaid : t.noneFinished, { list, done });
}

export function listText({ summaries, t, locale }: FourRoadsState): string {
  return ranked(summaries)
    .map(({ road, mean }) => fill(t.soFar, { road: t.road[road], mean: percentText(mean, locale) }))
    .join(LOCALES[locale].listComma);
}

export function laneText(road: Contender, state: FourRoadsState): string {
  const { t, locale } = state;
  const summary = summaryOf(state, road);
  if (isUnfinished(state, road)) return `${t.road[road]}: ${t.unfinished}`;
  if (!summary) return `${t.road[road]}: ${t.waiting}`;
  const percent = (share: number) => percentText(share, locale);
  return fill(t.laneSaid, {
    road: t.road[road],
    mean: percent(summary.mean),
    low: percent(summary.low),
    high: percent(summary.high),
    seeds: summary.seeds.map(({ accuracy }) => percent(accuracy)).join(LOCALES[locale].listComma),
  });
}

export const plain = (nodes: readonly FigureNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

export const points = (share: number): number => Math.round(100 * share);

export const pointsNode = (
  share: number,
  locale: Locale,
  attributes: Record<string, string | undefined> = {},
) => <b title={`${formatNumber(100 * share, locale, 2)}%`} {...attributes}>{`${points(share)}`}</b>;

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
