import type { Locale } from '~/lib/locale';
import type { GuideRule } from '~/schemas/guide';
import type { Proof, RuleTexts } from './core/texts';

type Texts = Readonly<Record<string, { en: string; zh: string }>>;
const inLocale = <T extends Texts>(texts: T, locale: Locale) =>
  Object.fromEntries(Object.entries(texts).map(([key, both]) => [key, both[locale]])) as {
    [K in keyof T]: string;
  };

/** A rule in one language, without what is looked up: its cells of recorded runs. */
export function plainRule(rule: GuideRule, locale: Locale): Omit<RuleTexts, 'lab' | 'weighed'> {
  const { id, when, roads, foundation, matrix, evidence } = rule;
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
    proof: proofOf(rule, locale),
  };
}

/** Shares are of 100. */
const WHOLE = 100;

function proofOf({ proof }: GuideRule, locale: Locale): Proof | undefined {
  if (!proof) return undefined;
  const { title, evidence: source, on, most = WHOLE, rows } = proof;
  const named = rows.map(({ name, ...row }) => ({ ...row, name: name[locale] }));
  return { title: title[locale], on: on[locale], source, most, rows: named };
}
