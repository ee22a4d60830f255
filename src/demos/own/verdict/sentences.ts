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
  ...{ right, of },
  ...ends(interval, locale),
});

export function headline(verdict: Verdict, said: Said): { title: string; lead: string } {
  const { advice, shown, cells, roads } = verdict;
  const { t, locale } = said;
  if (advice === 'none') return { title: t.nothing, lead: t.nothingLead };
  const found = cells?.best.cell;
  const first = fill(t.advice[advice], {
    ...{ ...(found && partsOf(found, t)), n: roads?.best.of ?? 0 },
    ...(advice === 'wording' && roads?.least.wording),
  });
  const plain =
    roads &&
    roadsOf(roads).find(({ road, model }) => road === 'plain' && model === roads.least.model);
  const isMoreThanPlain = plain && advice !== 'plain' && advice !== 'few';
  // A search that was not shown to be better has no reason yet; nor has a road that nothing was held against.
  const isAlone = roads?.others.length === 0 && advice !== 'few';
  const holds = !isAlone && (advice !== 'search' || shown);
  const join = LOCALES[locale].space;
  return {
    title: [first, standing(advice, shown, verdict, t)].filter(Boolean).join(join),
    lead: [
      ...(advice === 'table' ? cheapest(verdict, said) : holds ? [t.why[advice]] : []),
      ...(isMoreThanPlain ? [fill(t.without, { right: plain.right, of: plain.of })] : []),
    ].join(join),
  };
}

/** The search that sends the fewest tokens of those that are not told apart from the best, if it is another. */
function cheapest({ cells }: Verdict, said: Said): string[] {
  if (!cells || cells.least === cells.best) return [];
  const { t, locale } = said;
  const tokens = formatNumber(cells.least.tokens, locale);
  const named = { ...partsOf(cells.least.cell, t), tokens };
  return [fill(t.why.table, { ...countsOf(cells.least, said), ...named })];
}

function standing(
  advice: Exclude<Verdict['advice'], 'none'>,
  shown: boolean,
  { usual, roads }: Verdict,
  t: Words,
): string {
  if (advice === 'few') return '';
  if (advice === 'table') return usual ? (usual.apart ? t.aboveUsual : t.notAboveUsual) : '';
  if ((roads?.others.length ?? 0) === 0) return t.onlyOne;
  return shown ? t.shownBetter : t.notBetter;
}

type RoadPair = Tested & { one: MeasuredRoad };

const roadsOf = ({ best, others }: NonNullable<Verdict['roads']>): MeasuredRoad[] => [
  best,
  ...others.map(({ one }) => one),
];

export function maySay(verdict: Verdict, material: Results['material'], said: Said): string[] {
  const { t, locale } = said;
  const { cells, roads, usual } = verdict;
  const join = LOCALES[locale].space;
  const all = material.reduce((sum, { tokens }) => sum + tokens, 0);
  const number = (value: number) => formatNumber(value, locale);
  const best = cells && { ...countsOf(cells.best, said), ...partsOf(cells.best.cell, t) };
  const apart = (roads?.others ?? []).filter((pair) => pair.apart);
  return [
    best &&
      fill(t.cellSaid, best) + (usual ? join + fill(t.usualSaid, countsOf(usual.one, said)) : ''),
    ...(roads ? roadsOf(roads) : []).map((one) =>
      fill(t.roadSaid, { ...countsOf(one, said), road: roadName(one, t), model: one.model }),
    ),
    ...apart.map((pair) =>
      fill(t.apartSaid, { ...namesOf(verdict, pair, said), ...pairValues(pair, said) }),
    ),
    cells && all > 0 && fill(t.tokensSaid, { some: number(cells.best.tokens), all: number(all) }),
  ].flatMap((sentence) => (sentence ? [capitalised(sentence)] : []));
}

const namesOf = ({ roads }: Verdict, { one }: RoadPair, { t }: Said) => ({
  one: capitalised(nameAmong(roads!, roads!.best, t)),
  other: nameAmong(roads!, one, t),
  n: roads!.others.length,
});

const nameAmong = (roads: NonNullable<Verdict['roads']>, one: MeasuredRoad, t: Words): string =>
  roadsOf(roads).every(({ model }) => model === one.model)
    ? roadName(one, t)
    : fill(t.withModel, { road: roadName(one, t), model: one.model });

const pairValues = (pair: Tested, said: Said) => ({
  ...{ won: pair.won, lost: pair.lost, p: pText(pair.p, said.locale) },
  corrected: pText(pair.adjusted, said.locale),
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
  const more = questionsShared(won / one.of, lost / one.of, { level: SURE, power: POWER });
  const values = { ...pairValues(usual, said), n, more: Math.max(Math.ceil(more), leastApart()) };
  return { quote: said.t.noCell, because: fill(said.t.noCellBecause, values) };
}

function notAsGood(verdict: Verdict, pair: RoadPair, said: Said): Unsaid {
  const least = leastApart(verdict.roads!.others.length);
  const { of } = pair.one;
  const points = formatNumber(100 * Math.min(1, least / of), said.locale);
  const values = { ...pairValues(pair, said), of, least, points };
  return {
    quote: fill(said.t.noRoad, namesOf(verdict, pair, said)),
    because: fill(said.t.noRoadBecause, values),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
