import type { ToldRule } from '~/lib/demos/guide/told';
import { fill, formatNumber } from '~/i18n/format';
import { breakEvenOf } from '~/lib/demos/guide/cost-frame';
import { measurementFor, type Measurement } from '~/lib/demos/guide/measure';
import { roadsOf, type Standing } from '~/lib/demos/guide/plan';
import type { Road } from '~/lib/road';
import type { GuideState } from './state';

/** The plan in a sentence. */
export function verdictSaid(state: GuideState): string {
  const [first = '', second = '', third = ''] = roadsOf(state.plan).map(
    (road) => state.roads[road],
  );
  return fill(state.strings.verdicts[state.plan.steps.length - 1]!, { first, second, third });
}

/** The same for ears, with how much to test and how firm it is. */
export const figureSaid = (state: GuideState): string =>
  fill(state.strings.said, {
    verdict: verdictSaid(state),
    n: measurementOf(state).questions,
    flips: state.flips.length,
  });

export const roadsSaid = (roads: readonly Road[], { roads: names, strings }: GuideState): string =>
  roads.map((road) => names[road]).join(strings.then);

/** The points of a road, or what settles it. */
export function pointsSaid(
  { road, score, state, pro }: Standing<ToldRule>,
  { strings }: GuideState,
): string {
  if (state === 'excluded') return strings.excluded;
  if (pro.some(({ roads }) => roads[road] === 'require')) return strings.required;
  return fill(strings.points, { n: String(score).replace('-', '−') });
}

export function measurementOf({ answers, measures }: GuideState): Measurement {
  return measurementFor(measures[answers.error!]!.aim, answers.time === 'week');
}

/** What to count on how many questions, and what the number promises. */
export function testLines(state: GuideState): string[] {
  const { strings, measures, answers } = state;
  const { count, aim } = measures[answers.error!]!;
  const { limit, forLimit, difference, forDifference } = measurementOf(state);
  const percent = (share: number) => String(Math.round(share * 100));
  return [
    fill(strings.testCount, { count }),
    fill('rate' in aim ? strings.testRate : strings.testMargin, {
      n: forLimit,
      limit: percent(limit),
    }),
    fill(strings.testDifference, { difference: percent(difference), n: forDifference }),
    strings.testBase,
  ];
}

/** What each step costs beside the others, and when tuning pays, if it is in question. */
export function costLines(state: GuideState): string[] {
  const { plan, criteria, roads, strings } = state;
  const rating = (id: string, road: Road) => criteria[id]?.ratings[road] ?? '–';
  const lines = plan.steps.map(({ road }) =>
    fill(strings.costLine, {
      road: roads[road],
      once: rating('one-off-cost', road),
      each: rating('cost-per-request', road),
    }),
  );
  const tuned = [...plan.steps, ...plan.left].some(
    ({ road, state: fate, pro }) => road === 'finetune' && fate !== 'excluded' && pro.length > 0,
  );
  return [...lines, ...(tuned ? [breakEvenSaid(state)] : []), strings.prices];
}

function breakEvenSaid({ answers, strings, locale }: GuideState): string {
  const { rounds, from, below } = breakEvenOf(answers);
  const number = (n: number) => formatNumber(n, locale);
  const range =
    from === 0
      ? fill(strings.below, { n: number(below) })
      : Number.isFinite(below)
        ? fill(strings.between, { from: number(from), below: number(below) })
        : fill(strings.from, { n: number(from) });
  return fill(strings.breakEven, { rounds, range });
}

/** What may go wrong in this plan, each once. */
export const risksOf = ({ plan }: GuideState): string[] => [
  ...new Set(plan.rules.flatMap(({ risk }) => risk ?? [])),
];
