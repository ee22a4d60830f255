import { fill, formatNumber } from '~/i18n/format';
import { questionsShared } from '~/lib/evaluation/sample-size';
import { LOCALES, type Locale } from '~/lib/locale';
import type { OwnRoad, Results, Wording } from '~/lib/own/results';
import { POWER, SURE, type Tested } from '~/lib/own/apart';
import type { Cut, Spot } from '~/lib/own/cells';
import { leastApart, type Measured, type MeasuredRoad, type Verdict } from '~/lib/own/verdict';
import { ends, pText } from '../figures';
import type { Words } from 'words:own-verdict';

export interface Said {
  t: Words;
  locale: Locale;
}

export interface Unsaid {
  quote: string;
  because: string;
}

export const cutName = (cut: Cut, names: Words['cut']): string =>
  cut === 'paragraph' || cut === 'heading' ? names[cut] : fill(names.size, { n: cut });

const partsOf = ({ cut, ranking }: Spot, t: Words) => ({
  cut: cutName(cut, t.cut),
  ranking: t.ranking[ranking],
});

export const cellName = (spot: Spot, { t, locale }: Said): string =>
  Object.values(partsOf(spot, t)).join(LOCALES[locale].comma);

export const roadName = (
  { road, wording }: { road: OwnRoad; wording?: Wording | undefined },
  t: Words,
): string => fill(t.road[road], { ...wording });

export const countsOf = ({ right, of, interval }: Measured, { locale }: Said) => ({
  right,
  of,
  ...ends(interval, locale),
});

export function headline(verdict: Verdict, said: Said): { title: string; lead: string } {
  const { advice, shown, cells, roads } = verdict;
  const { t, locale } = said;
  if (advice === 'none') return { title: t.nothing, lead: t.nothingLead };
  const first = fill(t.advice[advice], {
    ...(cells && partsOf(cells.best.cell, t)),
    n: roads?.best.of ?? 0,
    ...(advice === 'wording' && roads?.least.wording),
  });
  const plain = roadsOf(verdict).find(
    ({ road, model }) => road === 'plain' && model === roads?.least.model,
  );
  const isMoreThanPlain = plain && advice !== 'plain' && advice !== 'few';
  // A search that was not shown to be better has no reason yet; nor has a road that nothing was held against.
  const isAlone = roads?.others.length === 0 && advice !== 'few';
  const holds = !isAlone && (advice !== 'search' || shown);
  const usual = advice === 'table' ? cheapest(verdict, said) : holds && t.why[advice];
  const joined = (...all: (string | false | undefined)[]) =>
    all.filter(Boolean).join(LOCALES[locale].space);
  return {
    title: joined(first, standing(advice, verdict, t)),
    lead: joined(usual, isMoreThanPlain && fill(t.without, { right: plain.right, of: plain.of })),
  };
}

/** The search that sends the fewest tokens of those that are not told apart from the best, if it is another. */
function cheapest({ cells }: Verdict, said: Said) {
  if (!cells || cells.least === cells.best) return '';
  const { t, locale } = said;
  const { cell, tokens } = cells.least;
  return fill(t.why.table, {
    ...countsOf(cells.least, said),
    ...partsOf(cell, t),
    tokens: formatNumber(tokens, locale),
  });
}

function standing(
  advice: Exclude<Verdict['advice'], 'none'>,
  { shown, usual, roads }: Verdict,
  t: Words,
) {
  if (advice === 'few') return '';
  if (advice === 'table') return usual && (usual.apart ? t.aboveUsual : t.notAboveUsual);
  if (!roads?.others.length) return t.onlyOne;
  return shown ? t.shownBetter : t.notBetter;
}

type RoadPair = Tested & { one: MeasuredRoad };

const roadsOf = ({ roads }: Verdict): MeasuredRoad[] =>
  roads ? [roads.best, ...roads.others.map(({ one }) => one)] : [];

export function maySay(verdict: Verdict, material: Results['material'], said: Said): string[] {
  const { t, locale } = said;
  const { cells, roads, usual } = verdict;
  const all = material.reduce((sum, { tokens }) => sum + tokens, 0);
  const number = (value: number) => formatNumber(value, locale);
  const best =
    cells && fill(t.cellSaid, { ...countsOf(cells.best, said), ...partsOf(cells.best.cell, t) });
  const asUsual = usual && fill(t.usualSaid, countsOf(usual.one, said));
  return [
    [best, asUsual].filter(Boolean).join(LOCALES[locale].space),
    ...roadsOf(verdict).map((one) =>
      fill(t.roadSaid, { ...countsOf(one, said), road: roadName(one, t), model: one.model }),
    ),
    ...(roads?.others ?? [])
      .filter(({ apart }) => apart)
      .map((pair) => fill(t.apartSaid, pairValues(verdict, pair, said))),
    cells && all > 0 && fill(t.tokensSaid, { some: number(cells.best.tokens), all: number(all) }),
  ].flatMap((sentence) => (sentence ? [capitalised(sentence)] : []));
}

function nameAmong(verdict: Verdict, one: MeasuredRoad, t: Words): string {
  const road = roadName(one, t);
  const isOnlyModel = roadsOf(verdict).every(({ model }) => model === one.model);
  return isOnlyModel ? road : fill(t.withModel, { road, model: one.model });
}

const testValues = ({ won, lost, p, adjusted }: Tested, { locale }: Said) => ({
  won,
  lost,
  p: pText(p, locale),
  corrected: pText(adjusted, locale),
});

const pairValues = (verdict: Verdict, pair: RoadPair, said: Said) => ({
  ...testValues(pair, said),
  one: capitalised(nameAmong(verdict, verdict.roads!.best, said.t)),
  other: nameAmong(verdict, pair.one, said.t),
  n: verdict.roads!.others.length,
});

export function mayNotSay(verdict: Verdict, questions: Results['questions'], said: Said): Unsaid[] {
  const { t } = said;
  const { cells, roads, usual } = verdict;
  const unshown = usual && !usual.apart && usual.won > usual.lost;
  const because = questions.every(({ words }) => words) ? t.worksBecause : t.worksBecauseSome;
  return [
    ...(unshown ? [newCut(usual, cells!.others.length + 1, said)] : []),
    ...(roads?.others ?? [])
      .filter(({ apart }) => !apart)
      .map((pair) => notAsGood(verdict, pair, said)),
    ...((cells ?? roads) ? [{ quote: t.works, because }] : []),
  ];
}

function newCut(usual: NonNullable<Verdict['usual']>, n: number, said: Said): Unsaid {
  const { won, lost, one } = usual;
  const needed = questionsShared(won / one.of, lost / one.of, { level: SURE, power: POWER });
  const more = Math.max(Math.ceil(needed), leastApart());
  const values = { ...testValues(usual, said), n, more };
  return { quote: said.t.noCell, because: fill(said.t.noCellBecause, values) };
}

function notAsGood(verdict: Verdict, pair: RoadPair, said: Said): Unsaid {
  const { t, locale } = said;
  const values = pairValues(verdict, pair, said);
  const { of } = pair.one;
  const least = leastApart(values.n);
  const points = formatNumber(100 * Math.min(1, least / of), locale);
  return {
    quote: fill(t.noRoad, values),
    because: fill(t.noRoadBecause, { ...values, of, least, points }),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
