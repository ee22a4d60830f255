import { fill, percentText } from '~/i18n/format';
import type { RoadSummary } from './core/summary';
import { isUnfinished, racing, type FourRoadsState } from './state';
import { pointsText } from './text';
import { tiesOf, type Tie } from './ties';
import { points } from './view/slotted';
import { LOCALES } from '~/lib/locale';

/** A sentence about the leading road and its margin. */
export function leadSaid(state: FourRoadsState): string {
  const { t, locale } = state;
  if (state.unfinished?.length) return unfinishedSaid(state);
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

/** A sentence that names the roads that did not finish, and gives those that did without a rank. */
export function unfinishedSaid(state: FourRoadsState): string {
  const { t, locale, unfinished = [] } = state;
  const names = [...new Set(unfinished.map(({ road }) => t.road[road]))];
  const list = new Intl.ListFormat(LOCALES[locale].format).format(names);
  const done = racing(state)
    .filter(({ road }) => !isUnfinished(state, road))
    .map(({ road, mean }) => fill(t.soFar, { road: t.road[road], mean: points(mean) }))
    .join(LOCALES[locale].listComma);
  return fill(done ? t.unfinishedSaid : t.noneFinished, { list, done });
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
