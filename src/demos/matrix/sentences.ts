import { fill } from '~/i18n/format';
import type { Dethroning } from './core/dethrone';
import { leaders } from './core/standing';
import { listed, nameOf, twoPlaces, type MatrixState } from './state';
import { LOCALES } from '~/lib/locale';

/** The ranking in a sentence: the leader or leaders, then the others with their scores. */
export function rankingText(state: MatrixState): string {
  const { standing, roads, strings } = state;
  const { ranking } = standing;
  if (!ranking) return strings.zero;
  const first = leaders(standing);
  const score = twoPlaces(ranking[0]?.score ?? 0);
  const names = listed(
    first.map((road) => roads[road]),
    strings,
  );
  const start =
    first.length > 1
      ? fill(strings.tieLead, { roads: names, score })
      : fill(strings.leads, { road: names, score });
  const rest = ranking
    .slice(first.length)
    .map(({ road, score: behind }) => `${roads[road]} ${twoPlaces(behind)}`);
  const then = rest.length ? fill(strings.then, { list: rest.join(strings.list) }) : '';
  return [start, then].filter(Boolean).join(LOCALES[state.locale].space);
}

/** The leader and the lead; empty for a tie, which has its own sentence. */
export function headline({ standing, roads, strings }: MatrixState): string {
  const [first, ...others] = leaders(standing);
  if (!first || others.length) return '';
  return fill(strings.leadsBy, { road: roads[first], lead: twoPlaces(standing.lead) });
}

/** The change that would unseat the winner, in words. */
export function dethroningText(state: MatrixState, dethroning: Dethroning): string {
  const { roads, strings, standing } = state;
  if (dethroning.kind === 'none') return strings.never;
  if (dethroning.kind === 'tie') {
    const names = dethroning.roads.map((road) => roads[road]);
    const score = twoPlaces(standing.ranking?.[0]?.score ?? 0);
    return fill(strings.tieFirst, { roads: listed(names, strings), score });
  }
  const { from, to, criterion, challenger } = dethroning;
  const template =
    to <= 0 || to >= 5 ? strings.unseatSet : to > from ? strings.unseatMore : strings.unseatLess;
  return fill(template, {
    criterion: nameOf(state.criteria, criterion),
    challenger: roads[challenger],
    from,
    to: Number.isInteger(to) ? to : twoPlaces(to),
  });
}
