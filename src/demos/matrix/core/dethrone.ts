import { ROADS, type Road } from '~/lib/road';
import { MAX_WEIGHT, merit, MIN_WEIGHT, weightOf, type Criterion, type Weights } from './criteria';
import { leaders, rank } from './ranking';

export interface Move {
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
}

export type Dethroning =
  | (Move & { readonly kind: 'change'; readonly winner: Road; readonly challenger: Road })
  /** The first place is already shared: no change is needed. Roads in rank order. */
  | { readonly kind: 'tie'; readonly roads: readonly Road[] }
  /** No single weight between 0 and 5 puts another road ahead; a draw at a bound does not count. */
  | { readonly kind: 'none'; readonly winner: Road };

/** How far a change goes past the draw, as a share of its length: enough to lead. */
export const OVERSHOOT = 1e-3;

/**
 * The smallest change of one weight after which another road leads, or null if all weights are 0.
 * Weights are real numbers here, not steps, and stay between 0 and 5; the change ends a thousandth
 * of its length past the draw, so that all of it changes the leader and 0.99 of it does not. Among
 * equally small changes the first in the order of `criteria` wins.
 *
 * Closed form: Σ w · (score of winner − score of challenger) = Σ wᵢ·dᵢ with dᵢ the difference of
 * their merits, a straight line in each weight. It meets zero when wᵢ has moved by −(Σ w·d) / dᵢ.
 */
export function dethrone(criteria: readonly Criterion[], weights: Weights): Dethroning | null {
  const ranking = rank(criteria, weights);
  if (!ranking) return null;
  const roads = leaders(ranking);
  const [winner] = roads;
  if (!winner || roads.length > 1) return { kind: 'tie', roads };
  const moves = criteria.flatMap((criterion) => movesOf(criterion, criteria, weights, winner));
  const [smallest] = moves.toSorted((a, b) => size(a) - size(b));
  if (!smallest) return { kind: 'none', winner };
  const { criterion, from, to } = smallest;
  const [next] = rank(criteria, { ...weights, [criterion]: to }) ?? [];
  return { kind: 'change', winner, challenger: next?.road ?? winner, criterion, from, to };
}

const size = (move: Move) => Math.abs(move.to - move.from);

function movesOf(
  criterion: Criterion,
  criteria: readonly Criterion[],
  weights: Weights,
  winner: Road,
): Move[] {
  const from = weightOf(criterion, weights);
  return ROADS.filter((road) => road !== winner).flatMap((challenger) => {
    const slope = merit(criterion, winner) - merit(criterion, challenger);
    if (slope === 0) return [];
    const change = -weightedLead(criteria, weights, winner, challenger) / slope;
    const wanted = from + change * (1 + OVERSHOOT);
    const to = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, wanted));
    const changed = { ...weights, [criterion.id]: to };
    const passed = weightedLead(criteria, changed, winner, challenger) < -1e-12;
    return passed ? [{ criterion: criterion.id, from, to }] : [];
  });
}

/** Σ w · (merit of `ahead` − merit of `behind`): the lead in score times Σ w. */
export function weightedLead(
  criteria: readonly Criterion[],
  weights: Weights,
  ahead: Road,
  behind: Road,
): number {
  return criteria.reduce(
    (lead, criterion) =>
      lead + weightOf(criterion, weights) * (merit(criterion, ahead) - merit(criterion, behind)),
    0,
  );
}
