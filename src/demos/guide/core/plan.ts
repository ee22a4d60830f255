import { heftOf, holds, speaksAgainst, speaksFor, type Answers, type Rule } from './rules';
import { isLevel, orderOf, RIVALS, tallyOf, takenBy, type Tallies, type Tally } from './tally';
import { byWay, partsOf, WAYS, type Way } from './ways';

/** The result of one way, with its rules, the weightiest first. */
export interface Standing<R extends Rule> {
  readonly road: Way;
  readonly score: number;
  readonly required: boolean;
  /** `within`: prompting, if the text is pasted or searched. */
  readonly state: 'in' | 'within' | 'out' | 'excluded';
  readonly pro: readonly R[];
  readonly con: readonly R[];
}

export interface Plan<R extends Rule> {
  /** The ways to take, in this order; never empty. */
  readonly steps: readonly Standing<R>[];
  /** The other ways, the nearest to inclusion first. */
  readonly left: readonly Standing<R>[];
  /** The ways to begin with: one, or two of which neither comes first and of which a test keeps one. */
  readonly leads: readonly Way[];
  /** Every rule that applies, including those without points. */
  readonly rules: readonly R[];
}

/**
 * The plan for a set of answers. Rules that apply add their points; a way with three or more is taken, and so is a
 * required one, unless a rule excludes it. If no other way is taken, prompting is, since it can always be tried.
 */
export function planFor<R extends Rule>(rules: readonly R[], answers: Answers): Plan<R> {
  const holding = rules.filter((rule) => holds(rule, answers));
  const tally = tallyOf(holding);
  const taken = orderOf(tally, takenBy(tally, holding), holding);
  const standings = byWay((way) => standingOf(way, holding, tally[way], taken));
  return {
    steps: taken.map((way) => standings[way]),
    leads: isTied(tally, taken) ? RIVALS : taken.slice(0, 1),
    left: WAYS.filter((way) => !taken.includes(way))
      .map((way) => standings[way])
      .sort((a, b) => FAR[a.state] - FAR[b.state] || b.score - a.score),
    rules: holding,
  };
}

/** Nothing else comes before two ways that are level. */
const isTied = (tally: Tallies, taken: readonly Way[]): boolean =>
  taken[0] === RIVALS[0] && isLevel(tally, taken);

const FAR = { in: 0, within: 0, out: 1, excluded: 2 };

function standingOf<R extends Rule>(
  road: Way,
  rules: readonly R[],
  { score, required, excluded }: Tally,
  taken: readonly Way[],
): Standing<R> {
  const isIn = taken.includes(road);
  const parts = isIn ? partsOf(road) : [road];
  const said = (speaks: typeof speaksFor) =>
    rules
      .filter(({ roads }) => parts.some((part) => speaks(roads[part])))
      .sort((a, b) => heft(b, parts) - heft(a, parts));
  const isWithin = road === 'prompt' && !isIn && (taken.includes('paste') || taken.includes('rag'));
  return {
    road,
    score,
    required,
    state: isIn ? 'in' : isWithin ? 'within' : excluded ? 'excluded' : 'out',
    pro: said(speaksFor),
    con: said(speaksAgainst),
  };
}

/** The most that a rule has to say on some ways. */
export const heft = ({ roads }: Rule, parts: readonly Way[]): number =>
  Math.max(...parts.map((part) => heftOf(roads[part])));

export const roadsOf = ({ steps }: Plan<Rule>): Way[] => steps.map(({ road }) => road);

/** The later step with as much in its favour as the one to begin with, if there is one: only the order separates them. */
export function tieOf<R extends Rule>({ steps, leads }: Plan<R>): Standing<R> | undefined {
  const [first, ...later] = steps;
  if (!first || first.required || leads.length > 1) return undefined;
  return later.find(({ required, score }) => !required && score === first.score);
}
