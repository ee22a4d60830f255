import { fill, formatNumber } from '~/i18n/format';
import { breakEvenOf } from '~/lib/demos/guide/cost-frame';
import { measurementFor, type Measurement } from '~/lib/demos/guide/measure';
import type { Standing } from '~/lib/demos/guide/plan';
import type { ToldRule } from '~/lib/demos/guide/told';
import type { Road } from '~/lib/road';
import { stepTexts, type GuideState } from './state';

/** The plan in a sentence. */
export function verdictSaid({ plan, strings: { verdict, ways } }: GuideState): string {
  const { one, first, must, may, end } = verdict;
  const said = plan.steps.map((standing, at) => {
    const template = at === 0 ? first : isRequired(standing) ? must : may;
    return fill(template, { road: ways[standing.road] });
  });
  if (said.length > 1) return said.join('') + end;
  return fill(one, { road: ways[plan.steps[0]!.road] });
}

/** Whether a rule wants the road whatever a test says. */
const isRequired = ({ road, pro }: Standing<ToldRule>): boolean =>
  pro.some(({ roads }) => roads[road] === 'require');

/** What the test must have shown before a step that is not the first; in parts, the first one strong. */
export function gateSaid(
  standing: Standing<ToldRule>,
  state: GuideState,
): readonly [string, string] {
  if (isRequired(standing)) return [state.strings.anyCase, ''];
  return [state.strings.onlyIf, stepTexts(state, standing.road).enter];
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
export function pointsSaid(standing: Standing<ToldRule>, { strings }: GuideState): string {
  const { score, state } = standing;
  if (state === 'excluded') return strings.excluded;
  if (isRequired(standing)) return strings.required;
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
