import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import { between, inside } from '~/lib/drawing/scale';
import { bestOf } from '~/lib/evaluation/best-of';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { roganGladen, type Judge } from '~/lib/evaluation/rogan-gladen';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { Both, Locale } from '~/lib/locale';
import words from 'words:evidence-walk';
import {
  evidenceFields,
  judgeOf,
  LEVEL,
  trialOf,
  type EvidenceSettings,
} from '~/lib/evidence/settings';
import { outcomeOf } from '~/lib/evidence/trial';
import { correctedTexts } from '../sentences';

/** Questions that a square stands for, and questions on the slide of the lesson. */
const TEN = 10;
const SLIDE = 50;
/** The field ends here, although a smaller gap would need more. */
const MOST_SQUARES = 100;
/** Rows of a results file that are shown. */
const ROWS = 10;

type ViewSettings = EvidenceSettings & { asked: 'yes' | 'no' | 'own'; right: number };
type EvidenceView = View<EvidenceSource, ViewSettings>;

/** Two systems on the same questions, a sign each: `1` for a right answer, anything else for another. */
export interface PairedMarks {
  first: string;
  second: string;
}
/** What the views draw from: a results file in each language. In the page it is left out, since only `rows` reads it. */
export type EvidenceSource = Both<PairedMarks>;

const percent = (share: number, locale: Locale): string => `${formatNumber(100 * share, locale)}%`;

/** Fields for a test of the reader’s own, and the range of its score. */
function ownTest({ questions, right }: ViewSettings, locale: Locale) {
  const { own, range } = words[locale];
  const { low, high } = wilsonInterval(right, questions);
  const [share, from, to] = [right / questions, low, high].map((one) => percent(one, locale)) as [
    string,
    string,
    string,
  ];
  return { own, title: fill(range, { n: questions, right, share, from, to }) };
}

/** A hundred tests of the two systems, by who leads; as long as the slide’s, or as the reader’s own. */
const wins: EvidenceView = (settings, _, locale) => {
  const t = words[locale];
  const title = fill(t.tests, { n: formatNumber(settings.questions, locale) });
  if (settings.asked === 'no')
    return { kind: 'draws', field: { title, squares: [['open', 100, t.test]], said: t.test } };
  const { worse: lost, tie } = outcomeOf(trialOf(settings));
  const worse = Math.round(100 * lost);
  const level = Math.round(100 * tie);
  const better = 100 - worse - level;
  const squares = [
    ['full', worse, `${t.worse} ${worse}`],
    ['half', level, `${t.level} ${level}`],
    ['open', better, `${t.better} ${better}`],
  ] as const;
  const said = fill(t.testsSaid, { worse, level, better });
  return {
    kind: 'draws',
    ...(settings.asked === 'own' && ownTest(settings, locale)),
    field: { title, squares, said },
  };
};

/** How long a test must be, and before it is asked, the slide's was. */
const needed: EvidenceView = (settings, _, locale) => {
  const t = words[locale];
  const fifty = t.slide;
  if (settings.asked === 'no') {
    const squares = [['full', SLIDE / TEN, fifty]] as const;
    return { kind: 'draws', field: { title: fifty, squares, said: fifty } };
  }
  const questions = Math.ceil(outcomeOf(trialOf(settings)).neededShared);
  const isFinite = Number.isFinite(questions);
  const n = isFinite ? formatNumber(questions, locale) : '';
  const gap = formatNumber(Math.abs(settings.one - settings.other), locale);
  const drawn = Math.min(MOST_SQUARES, Math.ceil(questions / TEN));
  const slide = Math.min(drawn, SLIDE / TEN);
  const squares = [
    ['full', slide, t.slide],
    ['open', drawn - slide, t.square],
  ] as const;
  const title = fill(t.gap, { gap });
  const big = isFinite ? fill(t.questions, { n }) : t.never;
  const said = isFinite ? fill(t.neededSaid, { gap, n }) : t.never;
  return { kind: 'draws', field: { title, big, squares, said } };
};

/** A hundred offices that try variants without any difference. */
const tries: EvidenceView = ({ comparisons }, _, locale) => {
  const t = words[locale];
  const fooled = Math.round(100 * falseAlarm(comparisons, LEVEL / 100));
  const title = fill(t.tries, { n: formatNumber(comparisons, locale) });
  const squares = [
    ['full', fooled, `${t.fooled} ${fooled}`],
    ['open', 100 - fooled, `${t.spared} ${100 - fooled}`],
  ] as const;
  return { kind: 'draws', field: { title, squares, said: fill(t.triesSaid, { fooled }) } };
};

const BEST_FROM = 0.4;
const BEST_TICKS = [0.4, 0.6, 0.8, 1];
const bestPlace = (share: number): number => inside(between([BEST_FROM, 1], [0, 100])(share));

/** The best of many prompts that are all equally good: on the questions that chose it, and on others. */
const best: EvidenceView = ({ comparisons, questions, one, asked }, _, locale) => {
  const t = words[locale];
  const { mean, low, high } = bestOf(comparisons, questions, one / 100);
  const own = fill(t.bestOwn, { n: formatNumber(questions, locale) });
  const truth = {
    kind: 'full',
    at: bestPlace(one / 100),
    text: percent(one / 100, locale),
  } as const;
  const seems = { kind: 'open', at: bestPlace(mean), text: percent(mean, locale) } as const;
  const chosen =
    asked === 'yes'
      ? { name: own, points: [seems], reach: [bestPlace(low), bestPlace(high)] as const }
      : { name: t.bestUnasked, points: [] };
  return {
    kind: 'draws',
    title: fill(t.best, { n: comparisons }),
    shares: [
      { ...chosen, said: asked === 'yes' ? `${own}: ${percent(mean, locale)}` : t.bestUnasked },
      {
        name: t.bestOthers,
        points: [truth],
        said: `${t.bestOthers}: ${percent(one / 100, locale)}`,
      },
    ],
    ticks: BEST_TICKS.map((share) => [bestPlace(share), percent(share, locale)] as const),
    legend: { open: t.bestSeems, full: t.bestIs },
  };
};

const rows: EvidenceView = (_, files, locale) => {
  const { columns, all } = words[locale];
  const { first, second } = files[locale];
  const pairs = [...first].map((sign, at) =>
    [sign, second[at]].map((mark) => (mark === '1' ? 1 : 0)).join(','),
  );
  const count = (pair: string) => pairs.filter((one) => one === pair).length;
  const lines = pairs.slice(0, ROWS).map((pair, at) => `${at + 1},${pair}`);
  return {
    kind: 'draws',
    copied: [columns.join(','), ...lines].join('\n'),
    foot: fill(all, {
      n: pairs.length,
      both: count('1,1'),
      first: count('1,0'),
      second: count('0,1'),
    }),
  };
};

/** Shares of the second assistant, whose answers are short: what the judge says, and what it recognises. */
const SHORT = { said: 0.7, right: 0.96, wrong: 0.9 };
const FROM = 0.4;
const TO = 0.8;
const TICKS = [0.4, 0.5, 0.6, 0.7, 0.8];
const place = (share: number): number => inside(between([FROM, TO], [0, 100])(share));

/**
 * Two assistants before one judge. As long as the judge is taken at its word (its settings know of no error), only what
 * it says is drawn; then both shares are corrected, the second for as many answers as the first.
 */
const judge: EvidenceView = (settings, _, locale) => {
  const t = words[locale];
  const long = judgeOf(settings);
  const isMarked = long.foundRight < long.knownRight || long.foundWrong < long.knownWrong;
  const row = (name: string, of: Judge) => {
    const corrected = roganGladen(of);
    if (!corrected) return { name, points: [] };
    const { apparent, share, low, high } = corrected;
    const texts = { name, ...correctedTexts(corrected, locale) };
    const open = { kind: 'open', at: place(apparent), text: texts.apparent } as const;
    if (!isMarked) return { name, points: [open], said: fill(t.judgeSaid, texts) };
    const text = isApart(apparent, share) ? texts.share : '';
    const full = { kind: 'full', at: place(share), text } as const;
    const reach = [place(low), place(high)] as const;
    return { name, points: [open, full], reach, said: fill(t.correctedSaid, texts) };
  };
  return {
    kind: 'draws',
    title: t.right,
    shares: [row(t.long, long), row(t.short, shortLike(long, isMarked))],
    ticks: TICKS.map((share) => [place(share), percent(share, locale)] as const),
    legend: { open: t.says, full: t.corrected },
    read: {
      title: t.sameMistake,
      of: [
        { name: t.long, text: t.longText, marked: isMarked ? t.passed : t.unchecked },
        { name: t.short, text: t.shortText, marked: isMarked ? t.caught : t.unchecked },
      ],
    },
  };
};

const shortLike = (long: Judge, isMarked: boolean): Judge => ({
  ...long,
  saidRight: SHORT.said * long.judged,
  ...(isMarked && {
    foundRight: SHORT.right * long.knownRight,
    foundWrong: SHORT.wrong * long.knownWrong,
  }),
});

/** The corrected share has its own number where it does not lie under the other one. */
const isApart = (apparent: number, share: number): boolean => Math.abs(apparent - share) > 0.03;

const fields = {
  ...evidenceFields,
  asked: { kind: 'choice', default: 'yes', options: ['yes', 'no', 'own'] },
  /** Right answers in a test of the reader’s own. */
  right: { kind: 'number', default: 41, min: 0, max: 1_000, whole: true },
} as const;

export const views = {
  evidence: viewsOf<EvidenceSource, ViewSettings>({
    fields: () => fields,
    views: { wins, needed, judge, tries, best, rows },
  }),
};
