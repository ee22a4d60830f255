import { fill } from '~/i18n/format';
import type { Flip } from './core/flips';
import { FIRST, measurementFor, shownByFirst } from './core/measure';
import { tieOf, type Standing } from './core/plan';
import type { RuleTexts } from './core/texts';
import type { Way } from './core/ways';
import { namesOf, stepTexts, type GuideState } from './state';

type Planned = Pick<GuideState, 'strings' | 'plan'>;
type Stands = Pick<Standing<RuleTexts>, 'road' | 'state' | 'required' | 'score' | 'pro' | 'con'>;

/** The remark after the name of a way, on the same line: words, never points. */
export function sayOf(standing: Stands, state: Planned) {
  const { strings, plan } = state;
  const { say } = strings;
  const { road, required, score, pro, con } = standing;
  if (plan.leads.includes(road)) return plan.leads.length > 1 ? say.tied : say.begin;
  if (standing.state === 'in') return required ? say.must : say.may;
  if (standing.state === 'within') return say.within;
  if (standing.state === 'excluded') return say.not;
  if (pro.length + con.length === 0) return say.silent;
  return score > 0 ? say.little : score < 0 ? say.more : say.even;
}

/** The reason why a way is not taken, in a few words; empty if it is taken, or if no rule is against it. */
export const shortOf = ({ state, con }: Stands): string =>
  state === 'in' || state === 'within' ? '' : (con[0]?.short ?? '');

/** The sentence `Begin with retrieval` in three parts; the middle one is highlighted after a change. */
export function verdictParts({ plan, strings }: GuideState): [string, string, string] {
  const isTie = plan.leads.length > 1;
  const [before = '', after = ''] = (isTie ? strings.beginTied : strings.beginWith).split('{road}');
  return [before, plan.leads.map((road) => strings.ways[road]).join(strings.and), after];
}

export const verdictText = (state: GuideState): string => verdictParts(state).join('');

/** The sentences on the steps after the first, if any; then on the way it precedes only by the order, if there is one. */
export function alsoOf({ plan, strings }: GuideState): { road?: Way; text: string }[] {
  const first = plan.steps[0];
  const later = plan.steps.filter(({ road }) => !plan.leads.includes(road));
  const added = later.map(({ road, required }) => ({
    road,
    text: fill(required ? strings.alsoMust : strings.alsoMay, { road: strings.ways[road] }),
  }));
  const other = tieOf(plan)?.road;
  const names = { first: strings.ways[first!.road], other: other ? strings.ways[other] : '' };
  const decided = other ? [{ text: fill(strings.tie, names) }] : [];
  if (plan.leads.length > 1) return [{ text: strings.tied }, ...added];
  if (added.length === 0) return [{ text: strings.alone }];
  return [...added, ...decided];
}

export const alsoText = (state: GuideState): string =>
  alsoOf(state)
    .map(({ text }) => text)
    .join(state.strings.space);

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
  measurementFor(measures[answers.error!]!, answers.time === 'week');

const percent = (share: number, digits = 0) => String(Number((share * 100).toFixed(digits)));

export function firstText(state: GuideState): string {
  const aim = state.measures[state.answers.error!]!;
  return resolved(state, FIRST, percent(shownByFirst(aim), aim.rate ? 1 : 0));
}

function resolved({ strings, measures, answers }: GuideState, n: number, limit: string): string {
  const { rate } = measures[answers.error!]!;
  return fill(rate ? strings.showsRate : strings.showsMargin, { n, limit });
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
