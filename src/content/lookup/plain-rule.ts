import type { RuleTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { GuideRule } from '~/schemas/guide';
import { inLanguage } from './in-language';

/** A rule in one language, without what is looked up: its cells of recorded runs. */
export function plainRule(rule: GuideRule, locale: Locale): Omit<RuleTexts, 'lab' | 'weighed'> {
  const plain = inLanguage(rule, locale);
  return {
    ...plain,
    do: plain.do ?? {},
    instead: plain.instead ?? {},
    proof: plain.proof && {
      ...plain.proof,
      ...{ source: plain.proof.evidence, most: plain.proof.most ?? 100 },
    },
  };
}
