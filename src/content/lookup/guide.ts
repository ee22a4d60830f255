import type { Fitting } from '~/lib/cost/fits';
import type { GuideTexts, LabCell, LabProof, RuleTexts } from '~/demos/guide/core/texts';
import type { Locale } from '~/lib/locale';
import type { GuideLab, GuideRule } from '~/schemas/guide';
import { board } from './board';
import { evidence } from './evidence';
import { mainlandOf, plainRule, windowsOf } from './plain-guide';
import { recordedCell, runIn } from './runs';
import { single } from './single-files';
import { weighedText, withShares } from './moved';

export type { Guide } from '~/schemas/guide';

export const guide = single('guide', 'guide', '/guide/ needs it');

export async function ruleTexts(locale: Locale): Promise<GuideTexts> {
  const { rules, labs, roads, model, fits } = await guide();
  const sold = Object.values(roads).flatMap((road) => road.sold);
  const asked = [fits, ...fits.worse].map((one) => one.evidence);
  const cited = [...new Set([...rules.flatMap((rule) => rule.evidence), ...sold, ...asked])];
  const works = await Promise.all(cited.map(evidence));
  return {
    rules: await Promise.all(rules.map((rule) => textsOfRule(rule, locale))),
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

const textsOfRule = async (rule: GuideRule, locale: Locale): Promise<RuleTexts> => ({
  ...plainRule(rule, locale),
  lab: await Promise.all((rule.lab ?? []).map((name) => recorded(name, locale))),
  weighed: rule.weighed && (await weighedText(rule.weighed, locale)),
});

/** Shares are shown in per cent. */
const WHOLE = 100;

async function labProof(lab: GuideLab, locale: Locale): Promise<LabProof> {
  const { road, when, run, title } = lab;
  const { recorded: made } = await runIn('four-roads', run, locale);
  const rows = await Promise.all(
    lab.rows.map(async ({ name, road: way, cell }) => {
      const value = await recordedCell(`${run}-${locale}/${cell}`);
      return { name: name[locale], road: way, value: String(Math.round(value * WHOLE)) };
    }),
  );
  return { road, when, title: title[locale], source: made.date, most: WHOLE, rows };
}

/** @param name a run, a road and a measure, as in rules: `facts/rag/accuracy` */
async function recorded(name: string, locale: Locale): Promise<LabCell> {
  const [run, road, measure] = name.split('/') as [string, LabCell['road'], LabCell['measure']];
  const { task } = (await runIn('four-roads', run, locale)).snapshot.settings;
  return { task, road, measure, value: await recordedCell(`${run}-${locale}/${road}/${measure}`) };
}
