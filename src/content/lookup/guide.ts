import type { Fitting } from '~/lib/cost/fits';
import type { GuideTexts, LabProof, RuleTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { Guide, GuideLab, GuideRule } from '~/schemas/guide';
import { board } from './board';
import { evidence } from './evidence';
import { markOf } from './marks';
import { mainlandOf, plainRule, windowsOf } from './plain-guide';
import { recordedCell } from './runs';
import { single } from './single-files';
import { weighedText, withShares } from './moved';

export type { Guide } from '~/schemas/guide';

export const guide = single('guide', 'guide', '/guide/ needs it');

export async function ruleTexts(locale: Locale): Promise<GuideTexts> {
  const { rules, labs, roads, model, fits, measured } = await guide();
  const sold = Object.values(roads).flatMap((road) => road.sold);
  const asked = [fits, ...fits.worse].map((one) => one.evidence);
  const cited = [...new Set([...rules.flatMap((rule) => rule.evidence), ...sold, ...asked])];
  const works = await Promise.all(cited.map(evidence));
  return {
    rules: await Promise.all(rules.map((rule) => textsOfRule(rule, measured, locale))),
    labs: await Promise.all(labs.map((one) => labProof(one, locale))),
    model: await withShares(model[locale], locale),
    mainland: mainlandOf(await board(), locale),
    sources: Object.fromEntries(
      works.map(({ id, source }) => [id, `${id} ${source.split(',')[0]!.trim()}`]),
    ),
  };
}

export async function fitting(language: Locale): Promise<Fitting> {
  const content = await guide();
  const { tokens, short, long, month, page, counted, worse } = content.fits;
  const recorded = (of: Locale) => recordedCell(`s4-tokens/published/o200k/${of}/tokens`);
  const perCharacter = {
    en: (await recorded('en')) / counted.characters.en,
    zh: (await recorded('zh')) / counted.characters.zh,
  };
  const characters = perCharacter[language];
  const words = (await recorded('en')) / counted.words;
  return {
    tokens,
    short,
    long,
    month: month[language],
    pages: page[language],
    worse: worse.map(({ from, said }) => ({ from, said: said[language] })),
    perUnit: { words, characters, tokens: 1 },
    perCharacter,
    windows: windowsOf(content, await board()),
  };
}

const textsOfRule = async (
  rule: GuideRule,
  measured: Guide['measured'],
  locale: Locale,
): Promise<RuleTexts> => ({
  ...plainRule(rule, locale),
  lab: await Promise.all(
    (rule.lab ?? []).map((name) => withShares(measured[name]![locale], locale)),
  ),
  weighed: rule.weighed && (await weighedText(rule.weighed, locale)),
});

async function labProof({ title, rows, ...lab }: GuideLab, locale: Locale): Promise<LabProof> {
  const at = (cell: string) => cell.replace('{l}', locale);
  const { on, day = '' } = await markOf(at(rows[0]!.cell.split(' ')[0]!));
  return {
    ...lab,
    on,
    title: title[locale],
    source: day,
    most: 100,
    rows: await Promise.all(
      rows.map(async ({ name, road, cell }) => {
        const share = await withShares(`{${at(cell)}}`, locale);
        return { name: name[locale], road, value: share.replace('%', '') };
      }),
    ),
  };
}
