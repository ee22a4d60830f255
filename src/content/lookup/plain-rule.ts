import type { RuleTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { GuideRule } from '~/schemas/guide';
import { inLanguage, type In } from './in-language';

/** A rule in one language, without what is looked up: its cells of recorded runs. */
export function plainRule(rule: GuideRule, locale: Locale): Omit<RuleTexts, 'lab' | 'weighed'> {
  const { proof, do: tasks = {}, instead = {}, ...plain } = inLanguage(rule, locale);
  return { ...plain, do: tasks, instead, proof: proof && proofOf(proof) };
}

const proofOf = ({
  evidence: source,
  most = 100,
  ...proof
}: NonNullable<In<GuideRule>['proof']>) => ({ ...proof, source, most });
