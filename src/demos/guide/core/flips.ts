import { planFor, roadsOf, type Plan } from './plan';
import { heftOf, speaksAgainst, speaksFor, type Answers, type Question, type Rule } from './rules';
import { partsOf, type Way } from './ways';

interface FlipReason<R extends Rule> {
  readonly rule: R;
  readonly begins: boolean;
}

export interface Flip<R extends Rule> {
  readonly question: string;
  readonly option: string;
  readonly roads: readonly Way[];
  /** The weightiest reason comes first; never empty. */
  readonly reasons: readonly FlipReason<R>[];
}

/**
 * Every single changed answer that leads to other roads or to another order. Those that change the first step come
 * first; another answer to the first question is another job, and comes last.
 */
export function flipsOf<R extends Rule>(
  questions: readonly Question[],
  rules: readonly R[],
  answers: Answers,
): Flip<R>[] {
  const now = planFor(rules, answers);
  const others = questions.flatMap(({ id, options }) =>
    options.filter((option) => option.id !== answers[id]).map((option) => [id, option.id] as const),
  );
  const flips = others.flatMap(([question, option]) => {
    const then = planFor(rules, { ...answers, [question]: option });
    const roads = roadsOf(then);
    if (roads.join() === roadsOf(now).join()) return [];
    return [{ question, option, roads, reasons: reasonsOf(now, then) }];
  });
  const [job, first] = [questions[0]?.id, roadsOf(now)[0]];
  const farness = ({ question, roads }: Flip<R>) =>
    2 * Number(question === job) + Number(roads[0] === first);
  return flips.sort((a, b) => farness(a) - farness(b));
}

function reasonsOf<R extends Rule>(now: Plan<R>, then: Plan<R>): FlipReason<R>[] {
  const [before, after] = [roadsOf(now), roadsOf(then)];
  const begun = then.rules.filter((rule) => !now.rules.includes(rule));
  const ended = now.rules.filter((rule) => !then.rules.includes(rule));
  const moved = [
    ...after.filter((road) => !before.includes(road)).map((road) => [road, true] as const),
    ...before.filter((road) => !after.includes(road)).map((road) => [road, false] as const),
  ];
  const reasons = moved.flatMap(([road, enters]) => {
    const [pushes, against] = enters ? [speaksFor, speaksAgainst] : [speaksAgainst, speaksFor];
    const parts = partsOf(road);
    const heft = ({ rule }: FlipReason<R>) =>
      Math.max(...parts.map((part) => heftOf(rule.roads[part])));
    return [
      ...begun
        .filter(({ roads }) => parts.some((part) => pushes(roads[part])))
        .map((rule) => ({ rule, begins: true })),
      ...ended
        .filter(({ roads }) => parts.some((part) => against(roads[part])))
        .map((rule) => ({ rule, begins: false })),
    ].sort((a, b) => heft(b) - heft(a));
  });
  return moved.length > 0 ? reasons : reordering(begun, ended);
}

/** The reasons for another order of the same roads: a rule makes one of them the foundation, or no longer does. */
const reordering = <R extends Rule>(begun: readonly R[], ended: readonly R[]): FlipReason<R>[] => [
  ...begun.filter(({ foundation }) => foundation).map((rule) => ({ rule, begins: true })),
  ...ended.filter(({ foundation }) => foundation).map((rule) => ({ rule, begins: false })),
];
