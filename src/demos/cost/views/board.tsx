import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { barRows, type Bar } from '~/demos/parts/bars';
import { fill, formatAsGiven, formatNumber } from '~/i18n/format';
import { MAKERS } from '~/lib/cost/makers';
import { fileGigabytes } from '~/lib/cost/memory';
import { priceOn, type Dated } from '~/lib/cost/price-on';
import { requestCost } from '~/lib/cost/request';
import { sizeOf } from '~/lib/cost/size';
import { LOCALES, type Locale } from '~/lib/locale';
import { demoPath } from '~/lib/moved';
import { daysAfter } from '~/lib/stale';
import words from 'words:board-walk';
import { moneyText } from './money';

interface BoardModel extends Dated {
  maker: string;
  model: string;
  currency?: 'USD' | 'CNY' | undefined;
  input?: number | undefined;
  output?: number | undefined;
  parameters?: string | undefined;
  tune?: { where: readonly string[]; price?: { train: number } | undefined } | undefined;
}

/** A month of visitors’ questions; the memory of one card in GB; the largest model drawn, in billions. */
const QUESTIONS = 20_000;
const CARD = 24;
const LARGEST = 120;
const QUESTION = { prefix: 0, rest: 1_500, answer: 200 };

const MEASURES = ['month', 'memory', 'tune'] as const;
type Measure = (typeof MEASURES)[number];
type Barred = Bar & { value: number };

const barOf = (value: number, bar: Omit<Bar, 'stretches'>): Barred => ({
  ...bar,
  value,
  stretches: [{ value }],
});

/** For each maker a month at its cheapest model, and hatched what its dearest one adds. */
function months(models: readonly BoardModel[], locale: Locale): Barred[] {
  const [currency] = LOCALES[locale].currencies;
  const money = (amount: number) => moneyText(amount, { locale, currency });
  const priced = models.flatMap(({ input, output, ...model }) =>
    model.currency === currency
      ? [
          {
            ...model,
            month: QUESTIONS * requestCost(QUESTION, { input: input!, output: output! }).all,
          },
        ]
      : [],
  );
  return [...new Set(priced.map(({ maker }) => maker))].map((maker) => {
    const own = priced
      .filter((one) => one.maker === maker)
      .toSorted((one, other) => one.month - other.month);
    const least = own[0]!;
    const most = own.at(-1)!;
    const ends = (...two: string[]) => [...new Set(two)].join(` ${LOCALES[locale].to} `);
    return {
      name: MAKERS[locale][maker] ?? maker,
      more: ends(least.model, most.model),
      shown: ends(money(least.month), money(most.month)),
      stretches: [{ value: least.month }, { value: most.month - least.month, way: 'added' }],
      value: most.month,
      strong: true,
    };
  });
}

const memories = (models: readonly BoardModel[], locale: Locale): Barred[] =>
  models
    .flatMap(({ model, parameters, currency }) =>
      parameters && !currency ? [{ model, parameters, ...sizeOf(parameters) }] : [],
    )
    .filter(({ all }) => all <= LARGEST)
    .sort((one, other) => one.all - other.all)
    .map(({ model, parameters, all }) => {
      const shown = `${formatNumber(fileGigabytes(all), locale, 1)} GB`;
      const bar = { name: model, more: parameters, shown, strong: fileGigabytes(all) <= CARD };
      return barOf(fileGigabytes(all), bar);
    });

/** Who trains each model for you, and what a million tokens of training cost, in dollars. */
function tunings(models: readonly BoardModel[], locale: Locale): Barred[] {
  const t = words[locale];
  const priced = (train?: number) =>
    train === undefined ? t.noPrice : fill(t.train, { n: formatAsGiven(train, locale) });
  return models.flatMap(({ model: name, tune }) => {
    if (!tune) return [];
    const { where, price } = tune;
    if (where.length === 0) return barOf(0, { name, shown: t.nobody });
    const bar = { name, more: where.join(LOCALES[locale].listComma), strong: true };
    return barOf(price?.train ?? 0, { ...bar, shown: priced(price?.train) });
  });
}

const DRAWN: Record<Measure, typeof months> = { month: months, memory: memories, tune: tunings };

type Shown = { measure: Measure; shown: string };

function rowsOn(day: string, models: readonly BoardModel[], of: Shown, locale: Locale) {
  const dated = models.map((model) => priceOn(model, day));
  const bars = DRAWN[of.measure](dated, locale);
  if (of.shown === 'all') return barRows(bars, Math.max(...bars.map(({ value }) => value)));
  const empty = ({ name, more }: Bar): Bar => ({
    name,
    more: of.measure === 'memory' ? more! : '',
    shown: '?',
    stretches: [{ value: 1, way: 'empty' }],
  });
  return barRows(bars.map(empty), 1);
}

/** The bars of today, and those of each later day on which an end of a price changes them. */
const board: View<readonly BoardModel[], Shown> = (of, models, locale) => {
  const ends = models.map(({ until }) => (until ? daysAfter(until, 1) : ''));
  const drawn = [...new Set(ends)]
    .sort()
    .map((from) => ({ from, rows: rowsOn(from, models, of, locale) }))
    .filter(({ rows }, at, all) => JSON.stringify(rows) !== JSON.stringify(all[at - 1]?.rows));
  return [
    <div class="stage board">
      <p class="cap">
        <b>{words[locale].title[of.measure]}</b>
      </p>
      {drawn.map(({ from, rows }, at) => (
        <div
          data-from-day={from || undefined}
          data-before-day={drawn[at + 1]?.from}
          hidden={at > 0}
        >
          {rows}
        </div>
      ))}
    </div>,
  ];
};

const fields = {
  measure: { kind: 'choice', default: 'month', options: MEASURES },
  shown: { kind: 'choice', default: 'none', options: ['none', 'all'] },
} as const;

export const boardViews = viewsOf({
  fields: () => fields,
  views: { board },
  bench: demoPath('cost'),
});
