import { fill } from '~/i18n/format';
import { ROADS } from '~/lib/road';
import { measuredHere } from '~/demos/kit/measured';
import type { WeighedDetail } from '../parts/weighed';
import { asCriteria, type OwnCriterion } from './core/own';
import { tellingOf } from './sentences';
import type { MatrixState } from './state';

/**
 * The ranking and the own criteria, as the page around the table needs them.
 * @param isOwn true if the reader has changed a weight or added a criterion
 */
export function detailOf(
  state: MatrixState,
  own: readonly OwnCriterion[],
  isOwn: boolean,
): WeighedDetail {
  const { criteria, strings, roads, standing } = state;
  const ranking = standing.ranking?.map(({ road, score }) => ({ road, score }));
  return {
    weighed: ranking && { criteria: criteria.length, ranking, own: isOwn },
    unseat: tellingOf(state),
    data: {
      weights: standing.weights,
      criteria: criteria.map(({ id, group, better, ratings }) => ({ id, group, better, ratings })),
      ranking: standing.ranking,
      dethroning: standing.dethroning,
      measured: measuredHere(),
    },
    own: asCriteria(own, strings.own.unnamed).map(({ name }, at) => {
      const { weight, ratings } = own[at]!;
      const rated = ROADS.map((road) => `${roads[road]} ${ratings[road]}`).join(strings.list);
      return fill(strings.ownLine, { name, weight, list: rated });
    }),
  };
}
