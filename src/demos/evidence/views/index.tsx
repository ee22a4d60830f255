import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { FigureNode } from '~/lib/figure';
import type { Both, Locale } from '~/lib/locale';
import { evidenceFields, type EvidenceSettings, LEVEL, trialOf } from '~/lib/evidence/settings';
import { judgedTwice } from './judge';
import { fill, formatNumber } from '~/i18n/format';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { squares } from '~/lib/drawing/squares';
import evidenceViewWords from 'words:evidence-walk';
import { outcomeOf } from '~/lib/evidence/trial';

/** Questions that a square stands for, and questions on the slide of the lesson. */
const TEN = 10;
const SLIDE = 50;
/** The field ends here, although a smaller gap would need more. */
const MOST_SQUARES = 100;

function neededQuestions(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const needed = Math.ceil(outcomeOf(trialOf(settings)).neededShared);
  const finite = Number.isFinite(needed);
  const n = finite ? formatNumber(needed, locale) : '';
  const gap = formatNumber(Math.abs(settings.one - settings.other), locale);
  const drawn = Math.min(MOST_SQUARES, finite ? Math.ceil(needed / TEN) : MOST_SQUARES);
  const slide = Math.min(drawn, SLIDE / TEN);
  return [
    <p class="of">{fill(words.gap, { gap })}</p>,
    <p class="big">{finite ? fill(words.questions, { n }) : words.never}</p>,
    squares(
      [
        ['full', slide, words.slide],
        ['open', drawn - slide, words.square],
      ],
      { label: finite ? fill(words.neededSaid, { gap, n }) : words.never },
    ),
  ];
}

const fields = {
  ...evidenceFields,
  asked: { kind: 'choice', default: 'yes', options: ['yes', 'no'] },
} as const;

type ViewSettings = EvidenceSettings & { asked: 'yes' | 'no' };
/** What the views draw from: a results file in each language. In the page it is left out, since only `rows` reads it. */
export type EvidenceSource = Both<PairedMarks>;
type EvidenceView = View<EvidenceSource, ViewSettings>;

/** A picture with a class of its own, so that its rules reach nothing else. */
const framed =
  (
    name: string,
    draw: (settings: ViewSettings, locale: Locale, files: EvidenceSource) => FigureNode[],
  ): EvidenceView =>
  (settings, files, locale) => [
    <div class={`evidence-view ${name}`}>{draw(settings, locale, files)}</div>,
  ];

export const evidenceViews = viewsOf<EvidenceSource, ViewSettings>({
  fields: () => fields,
  views: {
    wins: framed('wins', winsIn100),
    needed: framed('needed', neededQuestions),
    judge: framed('judge', judgedTwice),
    tries: framed('tries', triesIn100),
    rows: framed('rows', (_, locale, files) => resultRows(files[locale], locale)),
  },
});

function triesIn100(settings: EvidenceSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const fooled = Math.round(100 * falseAlarm(settings.comparisons, LEVEL / 100));
  return [
    <p class="of">{fill(words.tries, { n: formatNumber(settings.comparisons, locale) })}</p>,
    squares(
      [
        ['full', fooled, `${words.fooled} ${fooled}`],
        ['open', 100 - fooled, `${words.spared} ${100 - fooled}`],
      ],
      { label: fill(words.triesSaid, { fooled }) },
    ),
  ];
}

function winsIn100(settings: ViewSettings, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  const of = <p class="of">{fill(words.tests, { n: formatNumber(settings.questions, locale) })}</p>;
  if (settings.asked === 'no')
    return [of, squares([['open', 100, words.test]], { label: words.test })];
  const { worse, tie } = outcomeOf(trialOf(settings));
  const behind = Math.round(100 * worse);
  const level = Math.round(100 * tie);
  const counts = { worse: behind, level, better: 100 - behind - level };
  return [
    of,
    squares(
      [
        ['full', counts.worse, `${words.worse} ${counts.worse}`],
        ['half', counts.level, `${words.level} ${counts.level}`],
        ['open', counts.better, `${words.better} ${counts.better}`],
      ],
      { label: fill(words.testsSaid, counts) },
    ),
  ];
}

/** Two systems on the same questions, a sign each: `1` for a right answer, anything else for another. */
export interface PairedMarks {
  first: string;
  second: string;
}

const ROWS = 10;

function resultRows(marks: PairedMarks, locale: Locale) {
  const words = evidenceViewWords[locale];
  const pairs = pairsOf(marks);
  const lines = pairs.slice(0, ROWS).map((pair, i) => [i + 1, ...pair].join(','));
  const count = (one: number, other: number) =>
    pairs.filter(([first, second]) => first === one && second === other).length;
  return [
    <pre data-copied="">{[words.columns.join(','), ...lines].join('\n')}</pre>,
    <p class="of">
      {fill(words.all, {
        n: pairs.length,
        both: count(1, 1),
        first: count(1, 0),
        second: count(0, 1),
      })}
    </p>,
  ];
}

function pairsOf({ first, second }: PairedMarks): [first: 0 | 1, second: 0 | 1][] {
  const mark = (sign: string | undefined) => (sign === '1' ? 1 : 0);
  return [...first].map((sign, i) => [mark(sign), mark(second[i])]);
}

export const views = { evidence: evidenceViews };
