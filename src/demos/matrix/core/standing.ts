import type { Road } from '~/lib/road';
import type { Criterion, Weights } from './criteria';
import { dethrone, type Dethroning } from './dethrone';
import { rank, type Ranked } from './ranking';

/** The ranking of the roads with some weights, and the change that would give another leader. */
export interface Standing {
  /** From the highest score to the lowest; null if all weights are 0. */
  readonly ranking: readonly Ranked[] | null;
  readonly dethroning: Dethroning | null;
  /** Score of the first minus score of the second, in points of the score. */
  readonly lead: number;
}

export function standing(criteria: readonly Criterion[], weights: Weights): Standing {
  const ranking = rank(criteria, weights);
  const [first, second] = ranking ?? [];
  const lead = first && second ? first.score - second.score : 0;
  return { ranking, dethroning: dethrone(criteria, weights), lead };
}

/** The roads that share the first place, in rank order; empty if nothing is ranked. */
export function leaders({ ranking }: Pick<Standing, 'ranking'>): Road[] {
  return (ranking ?? []).filter(({ place }) => place === 1).map(({ road }) => road);
}
