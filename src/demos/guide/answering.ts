import { rank } from '~/lib/matrix/ranking';
import { flipsOf } from './core/flips';
import { planFor } from './core/plan';
import { type GuideTexts, isGuideTexts } from './core/texts';
import { alsoText, measurementOf } from './sentences';
import type { Answers } from './core/rules';
import { caseIn, ownWeights, UNLIT, weightsOf } from './state';
import type { GuideState, GuideWords, Lit, Weighed } from './state';
import { Problem } from '~/lib/problem';

export function stateOf(
  words: GuideWords & Pick<GuideState, 'turn'>,
  ruleTexts: GuideTexts,
  answers: Answers,
): GuideState {
  return {
    ...words,
    ...ruleTexts,
    answers,
    case: caseIn(words, answers),
    weighed: weighedBy(words, answers),
    plan: planFor(ruleTexts.rules, answers),
    flips: flipsOf(words.questions, ruleTexts.rules, answers),
    lit: UNLIT,
    changed: [],
  };
}

/** The weights of a case count for itself alone, those of the reader for any. */
function weighedBy(words: GuideWords, answers: Answers): Weighed | undefined {
  const own = ownWeights(words, answers) !== '';
  if (!own && !caseIn(words, answers).weights) return undefined;
  const ranking = rank(words.table.criteria, weightsOf(words, answers));
  return ranking ? { ranking, own } : undefined;
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
  ...after,
  changed,
  led: before.plan.leads,
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
