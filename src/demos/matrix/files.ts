import type { Rating } from './core/criteria';
import { ROADS } from '~/lib/road';
import { nameOf, type MatrixState } from './state';

const shown = (rating: Rating): string | number =>
  typeof rating === 'number' ? rating : `${rating[0]}–${rating[1]}`;

/** Ratings and weights, one row per criterion, then the scores and places of the roads. */
export function csvRows(state: MatrixState): (string | number)[][] {
  const { strings, criteria, groups, roads, standing } = state;
  const head = [strings.criterion, strings.group, strings.better, strings.weight];
  const rows = criteria.map(({ id, name, group, better, ratings }) => [
    name,
    nameOf(groups, group),
    strings[better],
    standing.weights[id] ?? 1,
    ...ROADS.map((road) => shown(ratings[road])),
  ]);
  const of = (key: 'score' | 'place') =>
    ROADS.map((road) => standing.ranking?.find((ranked) => ranked.road === road)?.[key] ?? '');
  return [
    [...head, ...ROADS.map((road) => roads[road])],
    ...rows,
    [strings.score, '', '', '', ...of('score')],
    [strings.place, '', '', '', ...of('place')],
  ];
}

/** The same as plain data, with ids instead of names, and including the parts of the scores. */
export function jsonOf({ criteria, standing }: MatrixState) {
  return {
    weights: standing.weights,
    criteria: criteria.map(({ id, group, better, ratings }) => ({ id, group, better, ratings })),
    ranking: standing.ranking,
    dethroning: standing.dethroning,
  };
}
