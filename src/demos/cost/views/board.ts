import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { AmountRow } from '~/demos/parts/pictures/amounts';
import { fill, formatAsGiven, formatNumber } from '~/i18n/format';
import { MAKERS } from '~/lib/cost/makers';
import { fileGigabytes, qloraTuningBytes } from '~/lib/cost/memory';
import { priceOn, type Dated } from '~/lib/cost/price-on';
import { requestCost } from '~/lib/cost/request';
import { sizeOf } from '~/lib/cost/size';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import { daysAfter } from '~/lib/stale';
import words from 'words:board-walk';
import { moneyText } from './money';

interface BoardModel extends Dated {
  maker: string;
  model: string;
  open: boolean;
  currency?: 'USD' | 'CNY' | undefined;
  input?: number | undefined;
  output?: number | undefined;
  parameters?: string | undefined;
  tune?: { where: readonly string[]; price?: { train: number } | undefined } | undefined;
}

/** Noor’s question with its page, her budget of a month, and the largest model drawn, in billions of parameters. */
const PAGE = 1_500;
const BUDGET: Readonly<Record<Locale, number>> = { en: 60, zh: 400 };
const LARGEST = 120;
/** Her card, in GB, beside which nothing but the text is kept. */
const CARD = 24;
/** Weights of an adapter of a model, as a share of its own: rank 16 on all matrices of an 8B model. */
const ADAPTER = 0.005;

const fields = {
  measure: { kind: 'choice', default: 'month', options: ['month', 'memory', 'tune'] },
  /** Questions a month, tokens of an answer, and of the thinking before it; no questions at rest. */
  questions: { kind: 'choice', default: '', options: ['', '2000', '20000'] },
  answer: { kind: 'choice', default: '200', options: ['50', '200', '800'] },
  thinking: { kind: 'choice', default: '0', options: ['0', '1000'] },
  /** Memory in GB; none at rest. */
  card: { kind: 'choice', default: '', options: ['', '8', '24', '48', '96'] },
  /** Whose training: the maker’s of a closed model, a host’s of an open one, or one’s own. */
  by: { kind: 'choice', default: '', options: ['', 'maker', 'host', 'own'] },
} as const satisfies Fields;
type BoardSettings = Settings<typeof fields>;

type Draw = (models: readonly BoardModel[], settings: BoardSettings, locale: Locale) => Drawn;
interface Drawn {
  title: string;
  rows: AmountRow[];
  foot?: string;
}

/** For each provider a month at its cheapest model, and dashed what its dearest one adds; at rest the prices. */
const months: Draw = (models, settings, locale) => {
  const t = words[locale];
  const { questions } = settings;
  const { currencies, to } = LOCALES[locale];
  const [currency] = currencies;
  const money = (amount: number) => moneyText(amount, { locale, currency });
  const ends = (...two: string[]) => [...new Set(two)].join(` ${to} `);
  const sold = models.filter((model) => model.currency === currency);
  const monthOf = ({ input, output }: BoardModel) => {
    const [answer, thinking] = [settings.answer, settings.thinking].map(Number);
    const tokens = { prefix: 0, rest: PAGE, answer: answer!, thinking: thinking! };
    return Number(questions || 1) * requestCost(tokens, { input: input!, output: output! }).all;
  };
  const rows = [...new Set(sold.map(({ maker }) => maker))].map((maker): AmountRow => {
    const own = sold
      .filter((one) => one.maker === maker)
      .sort((one, other) => monthOf(one) - monthOf(other));
    const [least, most] = [own[0]!, own.at(-1)!];
    const name = MAKERS[locale][maker] ?? maker;
    if (!questions) return { name, more: fill(t.models, { n: own.length }), shown: '' };
    return {
      name,
      more: ends(least.model, most.model),
      shown: ends(money(monthOf(least)), money(monthOf(most))),
      values: [monthOf(least), monthOf(most) - monthOf(least)],
      strong: monthOf(least) <= BUDGET[locale],
    };
  });
  const within = sold.filter((one) => monthOf(one) <= BUDGET[locale]).length;
  const slots = { n: within, of: sold.length, money: money(BUDGET[locale]) };
  return {
    title: questions ? t.title.month : t.atRest.month,
    rows,
    ...(questions && { foot: fill(t.within, slots) }),
  };
};

const named = (models: readonly BoardModel[]) =>
  models
    .filter(({ parameters, currency }) => parameters && !currency)
    .map(({ model: name, parameters }) => ({
      name,
      more: parameters!,
      all: sizeOf(parameters!).all,
    }))
    .filter(({ all }) => all <= LARGEST)
    .sort((one, other) => one.all - other.all);

/** The open models by the memory of their weights; bold those that a card holds. */
const memories: Draw = (models, { card }, locale) => {
  const t = words[locale];
  const sized = named(models).map(({ all, ...one }) => ({ ...one, size: fileGigabytes(all) }));
  if (!card)
    return {
      title: t.atRest.memory,
      rows: sized.map(({ name, more }) => ({ name, more: '', shown: more })),
    };
  const fitting = sized.filter(({ size }) => size <= Number(card));
  return {
    title: fill(t.title.memory, { card, n: fitting.length, of: sized.length }),
    rows: sized.map(({ name, more, size }) => ({
      name,
      more,
      values: [size],
      shown: gigabytes(size, locale),
      strong: size <= Number(card),
    })),
  };
};

const gigabytes = (size: number, locale: Locale): string => `${formatNumber(size, locale, 1)} GB`;

/** Who trains which model, and what a million tokens of training cost, in dollars; or the memory that training at home takes. */
const tunings: Draw = (models, { by }, locale) => {
  const t = words[locale];
  if (by === 'own') return ownTunings(models, locale);
  const isHome = ({ tune }: BoardModel) => Number(tune!.where.includes(t.home));
  const offered = models
    .filter(({ tune }) => tune)
    .toSorted((one, other) => isHome(other) - isHome(one));
  if (!by)
    return {
      title: t.atRest.tune,
      rows: offered.map(({ model: name, open }) => ({
        name,
        more: '',
        shown: open ? t.isOpen : t.isClosed,
      })),
    };
  const rows = offered
    .filter(({ open }) => open === (by === 'host'))
    .map(({ model: name, tune }): AmountRow => {
      const { where, price } = tune!;
      if (where.length === 0) return { name, values: [0], shown: t.nobody };
      const shown = price ? fill(t.train, { n: formatAsGiven(price.train, locale) }) : t.noPrice;
      const hosts = where.map((host) => t.hosts[host as keyof typeof t.hosts] ?? host);
      const more = hosts.join(LOCALES[locale].listComma);
      return { name, more, values: [price?.train ?? 0], shown, strong: true };
    });
  return { title: t.title[by], rows, foot: t.foot[by] };
};

/** Training a LoRA over weights of 4 bits, by what it takes in memory beside the text. */
function ownTunings(models: readonly BoardModel[], locale: Locale): Drawn {
  const t = words[locale];
  const rows = named(models).map(({ name, more, all }): AmountRow => {
    const size = qloraTuningBytes(all, ADAPTER * all);
    const strong = size <= CARD;
    return { name, more, values: [size], shown: gigabytes(size, locale), strong };
  });
  const n = rows.filter(({ strong }) => strong).length;
  return { title: fill(t.title.own, { n, of: rows.length, card: CARD }), rows };
}

const DRAWN = { month: months, memory: memories, tune: tunings } as const;

/** The bars of today, and those of each later day on which an end of a price changes them. */
const board: View<readonly BoardModel[], BoardSettings> = (settings, models, locale) => {
  const on = (day: string) =>
    DRAWN[settings.measure](
      models.map((model) => priceOn(model, day)),
      settings,
      locale,
    );
  const days = models.flatMap(({ until }) => (until ? daysAfter(until, 1) : []));
  const drawn = ['', ...new Set(days.sort())]
    .map((from) => ({ from, rows: on(from).rows }))
    .filter(({ rows }, at, all) => JSON.stringify(rows) !== JSON.stringify(all[at - 1]?.rows));
  return { kind: 'amounts', ...on(''), later: drawn.slice(1) };
};

export const boardViews = viewsOf({
  fields: () => fields,
  views: { board },
  bench: false,
});
