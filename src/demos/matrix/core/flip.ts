import { ROADS, type Road } from '~/lib/road';
import { MAX_WEIGHT, merit, MIN_WEIGHT, weightOf, type Criterion, type Weights } from './criteria';
import { dethrone, OVERSHOOT, weightedLead, type Move } from './dethrone';
import { rank } from './ranking';

/** What would give another road the lead: one weight that moves or two, the further one first. */
export interface Flip {
  readonly challenger: Road;
  readonly moves: readonly Move[];
}

/**
 * The least change of one weight after which another road leads or, where no single one is enough, of two;
 * undefined for a tie, for weights of 0, and where no two weights unseat the winner.
 */
export function leastFlip(criteria: readonly Criterion[], weights: Weights): Flip | undefined {
  const single = dethrone(criteria, weights);
  if (!single || single.kind === 'tie') return undefined;
  const moves = single.kind === 'change' ? [single] : leastPair(criteria, weights, single.winner);
  const [next] = moves ? (rank(criteria, moved(criteria, weights, { moves })) ?? []) : [];
  return moves && next && { challenger: next.road, moves };
}

/** The weights after a change, each moved on to the next half, and one further where two decimals still tie. */
export function moved(
  criteria: readonly Criterion[],
  weights: Weights,
  flip: Pick<Flip, 'moves'>,
  further = 0,
): Weights {
  const halves = flip.moves.map(({ criterion, from, to }) => [
    criterion,
    to > from
      ? Math.min(MAX_WEIGHT, Math.ceil(to * 2 - 1e-9) / 2 + further)
      : Math.max(MIN_WEIGHT, Math.floor(to * 2 + 1e-9) / 2 - further),
  ]);
  const there = { ...weights, ...Object.fromEntries(halves) };
  const unseen = !further && rank(criteria, there)?.[0]?.tied;
  return unseen ? moved(criteria, weights, flip, 0.5) : there;
}

/**
 * Of two weights the one that turns more is moved as far as it goes, the other until the lead is gone: the
 * least sum of both, since each unit of the first is worth more. Σ w·d is the lead, as in `dethrone`.
 */
function leastPair(
  criteria: readonly Criterion[],
  weights: Weights,
  winner: Road,
): readonly Move[] | undefined {
  const pairs = ROADS.filter((road) => road !== winner).flatMap((challenger) => {
    const lead = weightedLead(criteria, weights, winner, challenger);
    const levers = criteria.map((criterion) => leverOf(criterion, weights, winner, challenger));
    return levers.flatMap((first) =>
      levers.flatMap((second) => {
        const left = (lead - first.power * first.room) / second.power;
        const change = Math.max(left * (1 + OVERSHOOT), OVERSHOOT);
        const fits = first !== second && left >= 0 && change <= second.room && first.room > 0;
        return fits ? [{ moves: [first.by(first.room), second.by(change)], size: first.room + change }] : []; // prettier-ignore
      }),
    );
  });
  return pairs.toSorted((a, b) => a.size - b.size)[0]?.moves;
}

/** What a weight can do: by how much each unit lowers the lead, and how many units there are. */
function leverOf(criterion: Criterion, weights: Weights, winner: Road, challenger: Road) {
  const from = weightOf(criterion, weights);
  const ahead = merit(criterion, winner) - merit(criterion, challenger);
  const by = (change: number): Move => ({
    ...{ criterion: criterion.id, from },
    to: ahead > 0 ? from - change : from + change,
  });
  return { power: Math.abs(ahead), room: ahead > 0 ? from : MAX_WEIGHT - from, by };
}
