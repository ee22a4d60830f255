import type { RuleTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { GuideRule } from '~/schemas/guide';

type Texts = Readonly<Record<string, { en: string; zh: string }>>;
const inLocale = <T extends Texts>(texts: T, locale: Locale) =>
  Object.fromEntries(Object.entries(texts).map(([key, both]) => [key, both[locale]])) as {
    [K in keyof T]: string;
  };

/** A rule in one language, without what is looked up: its cells of recorded runs. */
export function plainRule(rule: GuideRule, locale: Locale): Omit<RuleTexts, 'lab' | 'weighed'> {
  const { id, when, roads, foundation, matrix, evidence, proof } = rule;
  return {
    ...{ id, when, roads, foundation, matrix, evidence },
    reason: rule.reason[locale],
    short: rule.short?.[locale],
    before: rule.before?.[locale],
    risk: rule.risk?.[locale],
    do: inLocale(rule.do ?? {}, locale),
    instead: Object.fromEntries(
      Object.entries(rule.instead ?? {}).map(([road, texts]) => [road, inLocale(texts, locale)]),
    ),
    proof: proof && {
      ...{ title: proof.title[locale], on: proof.on[locale] },
      ...{ source: proof.evidence, most: proof.most ?? 100 },
      rows: proof.rows.map((row) => ({ ...row, name: row.name[locale] })),
    },
  };
}
