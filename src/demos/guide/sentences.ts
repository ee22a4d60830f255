import { fill } from '~/i18n/format';
import { FIRST, measurementFor, shownByFirst } from './core/measure';
import type { Standing } from './core/plan';
import type { Flip } from './core/flips';
import type { RuleTexts } from './core/texts';
import { namesOf, stepTexts, type GuideState } from './state';
import { alsoText, verdictText } from './standing';

export const gateText = ({ road, required }: Standing<RuleTexts>, state: GuideState): string =>
  required ? state.strings.anyCase : state.strings.onlyIf + stepTexts(state, road).enter;

/** The roads of a plan in their order, such as `Retrieval or All in the prompt, then Tools`. */
export function roadsText(
  { roads: ways, leads }: Pick<Flip<RuleTexts>, 'roads' | 'leads'>,
  { roads, strings }: GuideState,
): string {
  const later = ways.filter((way) => !leads.includes(way));
  const first = leads.map((way) => roads[way]).join(strings.or);
  return [first, ...later.map((way) => roads[way])].join(strings.then);
}

/** A changed answer as a condition, or as a question with its option if the content has none. */
export function flipText({ question, option }: Flip<RuleTexts>, state: GuideState): string {
  const asked = state.questions.find(({ id }) => id === question);
  return (
    asked?.options.find(({ id }) => id === option)?.if ??
    fill(state.strings.flip, namesOf(state, question, option))
  );
}

export function reasonText({ reasons }: Flip<RuleTexts>, { strings }: GuideState): string {
  const [first] = reasons;
  if (!first) return '';
  return first.begins ? first.rule.reason : strings.falls + first.rule.reason;
}

/** The flips without those of the first question, since another task is another job. */
export const ownFlips = ({ flips, questions }: GuideState): Flip<RuleTexts>[] =>
  flips.filter(({ question }) => question !== questions[0]?.id);

export const measurementOf = ({ answers, measures }: GuideState) =>
  measurementFor(measures[answers.error!]!.aim, answers.time === 'week');

const percent = (share: number, digits = 0) => String(Number((share * 100).toFixed(digits)));

export function firstText(state: GuideState): string {
  const { aim } = state.measures[state.answers.error!]!;
  return resolved(state, FIRST, percent(shownByFirst(aim), 'rate' in aim ? 1 : 0));
}

function resolved({ strings, measures, answers }: GuideState, n: number, limit: string): string {
  const { aim } = measures[answers.error!]!;
  return fill('rate' in aim ? strings.showsRate : strings.showsMargin, { n, limit });
}

/** The ten questions that decide between two ways that are level; undefined where one comes first. */
export const settlingOf = ({ plan, settle, answers }: GuideState): string | undefined =>
  plan.leads.length > 1 ? settle[answers.error!] : undefined;

export function testLines(state: GuideState): string[] {
  const { strings } = state;
  const { limit, forLimit, difference, forDifference } = measurementOf(state);
  return [
    resolved(state, forLimit, percent(limit)),
    fill(strings.testDifference, { difference: percent(difference), n: forDifference }),
    strings.testBase,
  ];
}

export const risksOf = ({ plan }: GuideState): string[] => [
  ...new Set(plan.rules.flatMap(({ risk }) => risk ?? [])),
];

export const answerText = (state: GuideState): string =>
  fill(state.strings.said, {
    verdict: verdictText(state) + state.strings.stop,
    also: alsoText(state),
    first: FIRST,
    n: measurementOf(state).questions,
  });
