import { flipsOf } from './core/flips';
import { planFor } from './core/plan';
import { type GuideTexts, isGuideTexts } from './core/texts';
import { measurementOf } from './sentences';
import { UNLIT, type GuideState, type GuideWords, type Lit } from './state';
import type { Weighed } from '~/demos/parts/weighed';
import type { GuideAddress } from './address';
import { alsoText } from './standing';
import { Problem } from '~/lib/problem';

export function stateOf(
  words: GuideWords & Pick<GuideState, 'turn'>,
  ruleTexts: GuideTexts,
  { case: chosen, answers }: GuideAddress,
  weighed?: Weighed,
): GuideState {
  return {
    ...words,
    ...ruleTexts,
    answers,
    case: chosen,
    weighed: weighed?.own ? weighed : chosen.weighed,
    plan: planFor(ruleTexts.rules, answers),
    flips: flipsOf(words.questions, ruleTexts.rules, answers),
    lit: UNLIT,
    changed: [],
  };
}

export const litBy = (before: GuideState, after: GuideState): Lit => ({
  lead: before.plan.leads.join() !== after.plan.leads.join(),
  also: alsoText(before) !== alsoText(after),
  test: measurementOf(before).questions !== measurementOf(after).questions,
});

export const answered = (
  before: GuideState,
  after: GuideState,
  changed: readonly string[],
): GuideState => ({
  ...{ ...after, changed, led: before.plan.leads },
  lit: changed.length > 0 ? litBy(before, after) : UNLIT,
});

/** @throws Problem if they cannot be fetched or have another shape */
export async function fetchRules(address: string): Promise<GuideTexts> {
  try {
    const response = await fetch(address);
    const found: unknown = response.ok ? await response.json() : undefined;
    if (isGuideTexts(found)) return found;
  } catch (cause) {
    throw new Problem('source-missing', { address }, { cause });
  }
  throw new Problem('source-missing', { address });
}
