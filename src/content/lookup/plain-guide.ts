import type { Fitting } from '~/lib/cost/fits';
import type { GuideTexts, RuleTexts } from '~/demos/guide/core/texts';
import { MAKERS } from '~/lib/cost/makers';
import { LOCALES, type Locale } from '~/lib/locale';
import type { BoardRow } from '~/schemas/board';
import type { Guide, GuideRule } from '~/schemas/guide';
import { inLanguage, type In } from './in-language';

/** The makers with a price of mainland China, by their names in a language, and a source of each. */
export function mainlandOf(rows: readonly BoardRow[], locale: Locale): GuideTexts['mainland'] {
  const inYuan = rows.filter(({ currency }) => currency === 'CNY');
  const sources = new Map(inYuan.map(({ maker, source }) => [maker, source[0]!]));
  const makers = [...sources.keys()].map((maker) => MAKERS[locale][maker] ?? maker);
  return { makers: makers.join(LOCALES[locale].listComma), sources: [...sources.values()] };
}

/** The windows of each class of models, from the rows that stand for it. @throws Error for a row without a window */
export function windowsOf({ questions }: Guide, rows: readonly BoardRow[]): Fitting['windows'] {
  const classes = questions.flatMap(({ options }) => options).filter(({ board }) => board);
  return Object.fromEntries(
    classes.map(({ id, board }) => {
      const found = rows.filter((row) => row.window && board!.includes(row.id));
      if (found.length < board!.length)
        throw new Error(`content/guide.yaml: a model of “${id}” has no window on the board.`);
      const windows = found.map((row) => row.window!);
      const on = found.map(({ seen }) => seen).sort()[0]!;
      return [id, { least: Math.min(...windows), most: Math.max(...windows), on }];
    }),
  );
}

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
