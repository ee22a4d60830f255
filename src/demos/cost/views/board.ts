import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { AmountRow } from '~/demos/parts/pictures/amounts';
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
type Draw = (models: readonly BoardModel[], locale: Locale) => AmountRow[];

/** For each maker a month at its cheapest model, and dashed what its dearest one adds. */
const months: Draw = (models, locale) => {
  const { currencies, to } = LOCALES[locale];
  const [currency] = currencies;
  const money = (amount: number) => moneyText(amount, { locale, currency });
  const ends = (...two: string[]) => [...new Set(two)].join(` ${to} `);
  const sold = models.filter((model) => model.currency === currency);
  const monthOf = ({ input, output }: BoardModel) =>
    QUESTIONS * requestCost(QUESTION, { input: input!, output: output! }).all;
  return [...new Set(sold.map(({ maker }) => maker))].map((maker) => {
    const own = sold
      .filter((one) => one.maker === maker)
      .sort((one, other) => monthOf(one) - monthOf(other));
    const [least, most] = [own[0]!, own.at(-1)!];
    return {
      name: MAKERS[locale][maker] ?? maker,
      more: ends(least.model, most.model),
      shown: ends(money(monthOf(least)), money(monthOf(most))),
      values: [monthOf(least), monthOf(most) - monthOf(least)],
      strong: true,
    };
  });
};

const memories: Draw = (models, locale) =>
  models
    .filter(({ parameters, currency }) => parameters && !currency)
    .map(({ model, parameters }) => ({
      name: model,
      more: parameters!,
      all: sizeOf(parameters!).all,
    }))
    .filter(({ all }) => all <= LARGEST)
    .sort((one, other) => one.all - other.all)
    .map(({ all, ...named }) => {
      const size = fileGigabytes(all);
      const shown = `${formatNumber(size, locale, 1)} GB`;
      return { ...named, values: [size], shown, strong: size <= CARD };
    });

/** Who trains each model for you, and what a million tokens of training cost, in dollars. */
const tunings: Draw = (models, locale) => {
  const { nobody, noPrice, train } = words[locale];
  return models.flatMap(({ model: name, tune }) => {
    if (!tune) return [];
    const { where, price } = tune;
    if (where.length === 0) return { name, values: [0], shown: nobody };
    const shown = price ? fill(train, { n: formatAsGiven(price.train, locale) }) : noPrice;
    const more = where.join(LOCALES[locale].listComma);
    return { name, more, values: [price?.train ?? 0], shown, strong: true };
  });
};

const DRAWN: Record<Measure, Draw> = { month: months, memory: memories, tune: tunings };

/** The bars of today, and those of each later day on which an end of a price changes them. */
const board: View<readonly BoardModel[], { measure: Measure; shown: 'none' | 'all' }> = (
  { measure, shown },
  models,
  locale,
) => {
  const rowsOn = (day: string) => {
    const rows = DRAWN[measure](
      models.map((model) => priceOn(model, day)),
      locale,
    );
    return shown === 'all' ? rows : rows.map((row) => asked(row, measure));
  };
  const days = models.flatMap(({ until }) => (until ? daysAfter(until, 1) : []));
  const drawn = ['', ...new Set(days.sort())]
    .map((from) => ({ from, rows: rowsOn(from) }))
    .filter(({ rows }, at, all) => JSON.stringify(rows) !== JSON.stringify(all[at - 1]?.rows));
  const [today, ...later] = drawn;
  return { kind: 'amounts', title: words[locale].title[measure], rows: today!.rows, later };
};

/** Its name, and what is no answer yet. */
const asked = ({ name, more }: AmountRow, measure: Measure): AmountRow => ({
  name,
  more: measure === 'memory' ? more! : '',
  shown: '?',
});

const fields = {
  measure: { kind: 'choice', default: 'month', options: MEASURES },
  shown: { kind: 'choice', default: 'none', options: ['none', 'all'] },
} as const;

export const boardViews = viewsOf({
  fields: () => fields,
  views: { board },
  bench: demoPath('cost'),
});
