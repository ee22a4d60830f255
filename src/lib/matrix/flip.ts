import { ROADS, type Road } from '~/lib/road';
import { MAX_WEIGHT, merit, MIN_WEIGHT, weightOf, type Criterion, type Weights } from './criteria';
import { rank } from './ranking';

interface Move {
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
}

/** What would give another road the lead: one weight that moves or two, the further one first. */
export interface Flip {
  readonly challenger: Road;
  readonly moves: readonly Move[];
}

/** How far a change goes past the draw, as a share of its length: enough to lead. */
const OVERSHOOT = 1e-3;

/**
 * The least change of one weight after which another road leads or, where no single one is enough, of two;
 * undefined for a tie, for weights of 0, and where no two weights unseat the winner.
 *
 * Weights are real numbers here, not steps, and stay between 0 and 5. The lead over a challenger is Σ wᵢ·dᵢ with dᵢ the
 * difference of their merits, a straight line in each weight, so that wᵢ ends it when it has moved by −(Σ w·d) / dᵢ. Of
 * two weights one is moved as far as it goes, the other until the lead is gone: the least sum of both, since each unit of
 * the first is worth more.
 */
export function leastFlip(criteria: readonly Criterion[], weights: Weights): Flip | undefined {
  const [winner] = rank(criteria, weights) ?? [];
  if (!winner || winner.tied) return undefined;
  const rivals = ROADS.filter((road) => road !== winner.road).map((road) =>
    rivalOf(road, winner.road, criteria, weights),
  );
  const moves =
    least(rivals.flatMap((rival) => pushesOf(rival))) ??
    least(rivals.flatMap((rival) => rival.levers.flatMap((first) => pushesOf(rival, first))));
  const [next] = moves ? (rank(criteria, moved(criteria, weights, { moves })) ?? []) : [];
  return moves && next && { challenger: next.road, moves };
}

type Rival = ReturnType<typeof rivalOf>;
type Lever = Rival['levers'][number];

/** The lead over a challenger, and what each weight can do about it: by how much a unit lowers it, and how many units there are. */
function rivalOf(challenger: Road, winner: Road, criteria: readonly Criterion[], weights: Weights) {
  const levers = criteria.map((criterion) => {
    const from = weightOf(criterion, weights);
    const ahead = merit(criterion, winner) - merit(criterion, challenger);
    const by = (change: number): Move => ({
      criterion: criterion.id,
      from,
      to: ahead > 0 ? from - change : from + change,
    });
    const room = ahead > 0 ? from : MAX_WEIGHT - from;
    return { lead: from * ahead, power: Math.abs(ahead), room, by };
  });
  return { lead: levers.reduce((sum, { lead }) => sum + lead, 0), levers };
}

interface Push {
  readonly moves: readonly Move[];
  readonly size: number;
}

/** The changes that end a lead: of one weight alone, or after a first one has gone as far as it goes. */
const pushesOf = ({ lead, levers }: Rival, first?: Lever): Push[] =>
  levers.flatMap((lever) => {
    const left = first ? lead - first.power * first.room : lead;
    const wanted = Math.max((left / lever.power) * (1 + OVERSHOOT), OVERSHOOT);
    const change = Math.min(lever.room, wanted);
    const passes = lever.power * change - left > 1e-12;
    if (lever === first || left < 0 || !passes) return [];
    const begun = first ? [first.by(first.room)] : [];
    return [{ moves: [...begun, lever.by(change)], size: (first?.room ?? 0) + change }];
  });

const least = (pushes: readonly Push[]) => pushes.toSorted((a, b) => a.size - b.size)[0]?.moves;

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
