import { fill } from '~/i18n/format';
import { tieOf, type Standing } from './core/plan';
import type { Way } from './core/ways';
import type { RuleTexts } from './core/texts';
import type { GuideState } from './state';

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
  return [...(added.length > 0 ? added : [{ text: strings.alone }]), ...decided];
}

export const alsoText = (state: GuideState): string =>
  alsoOf(state)
    .map(({ text }) => text)
    .join(state.strings.space);
