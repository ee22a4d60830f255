import { heft, planFor, roadsOf, type Plan } from './plan';
import { speaksAgainst, speaksFor, type Answers, type Question, type Rule } from './rules';
import { RIVALS } from './tally';
import { partsOf, type Way } from './ways';

/** What a plan says: its roads, their order and with how many of them it begins. */
const said = (plan: Plan<Rule>): string => `${plan.leads.join()} ${roadsOf(plan).join()}`;

interface FlipReason<R extends Rule> {
  readonly rule: R;
  readonly begins: boolean;
}

export interface Flip<R extends Rule> {
  readonly question: string;
  readonly option: string;
  readonly roads: readonly Way[];
  readonly leads: readonly Way[];
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
    if (said(then) === said(now)) return [];
    return [{ question, option, roads, leads: then.leads, reasons: reasonsOf(now, then) }];
  });
  const job = questions[0]?.id;
  const first = now.leads.join();
  const farness = ({ question, leads }: Flip<R>) =>
    2 * Number(question === job) + Number(leads.join() === first);
  return flips.sort((a, b) => farness(a) - farness(b));
}

/** Of the same roads, such a rule decides which comes first: it names a foundation, or weighs a search against the whole text. */
const isOrdering = ({ foundation, roads }: Rule): boolean =>
  foundation === true || RIVALS.some((way) => roads[way] !== undefined);

function reasonsOf<R extends Rule>(now: Plan<R>, then: Plan<R>): FlipReason<R>[] {
  const before = roadsOf(now);
  const after = roadsOf(then);
  const turned = [
    ...then.rules
      .filter((rule) => !now.rules.includes(rule))
      .map((rule) => ({ rule, begins: true })),
    ...now.rules
      .filter((rule) => !then.rules.includes(rule))
      .map((rule) => ({ rule, begins: false })),
  ];
  const heaviest = (reasons: FlipReason<R>[], parts: readonly Way[]) =>
    reasons.sort((a, b) => heft(b.rule, parts) - heft(a.rule, parts));
  const moved = [...after, ...before].filter(
    (road) => after.includes(road) !== before.includes(road),
  );
  if (moved.length === 0)
    return heaviest(
      turned.filter(({ rule }) => isOrdering(rule)),
      RIVALS,
    );
  return moved.flatMap((road) => {
    const parts = partsOf(road);
    const speaks = (begins: boolean) =>
      begins === after.includes(road) ? speaksFor : speaksAgainst;
    const told = turned.filter(({ rule: { roads }, begins }) =>
      parts.some((part) => speaks(begins)(roads[part])),
    );
    return heaviest(told, parts);
  });
}
