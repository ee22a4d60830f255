import { fill, percentText } from '~/i18n/format';
import type { RoadSummary } from './core/summary';
import { racing, type FourRoadsState } from './state';
import { pointsText } from './text';
import { tiesOf, type Tie } from './ties';
import { LOCALES } from '~/lib/locale';

/** A sentence about the leading road and its margin. */
export function leadSaid(state: FourRoadsState): string {
  const { t, locale } = state;
  const [first, second] = [...racing(state)].sort((a, b) => b.mean - a.mean);
  if (!first) return '';
  if (first.mean === 0) return t.noneRight;
  const said = { road: t.road[first.road], mean: percentText(first.mean, locale) };
  if (!second) return fill(t.leads, said);
  const ties = state.atWork ? [] : tiesOf(state);
  return fill(areTied(first, second, ties) ? t.level : t.leadsBy, {
    ...said,
    n: pointsText(first.mean - second.mean, state),
    second: t.road[second.road],
    secondMean: percentText(second.mean, locale),
  });
}

export const areTied = (one: RoadSummary, other: RoadSummary, ties: readonly Tie[]): boolean =>
  ties.some(({ first, second }) => first === one.road && second === other.road);

/** The whole figure in a few sentences: each road once, then the leader. */
export function figureSaid(state: FourRoadsState): string {
  return [leadSaid(state), listSaid(state)].filter((one) => one !== '').join(' ');
}

/** Every road with its share right. */
export function listSaid({ summaries, order, t, locale }: FourRoadsState): string {
  return order
    .flatMap((road) => summaries.find((one) => one.road === road) ?? [])
    .map(({ road, mean }) => fill(t.soFar, { road: t.road[road], mean: percentText(mean, locale) }))
    .join(LOCALES[locale].listComma);
}
