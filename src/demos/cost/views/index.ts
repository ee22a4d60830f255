import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { AmountRow } from '~/demos/parts/pictures/amounts';
import type { Field, Sum } from '~/demos/parts/pictures/field';
import { fill, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import words from 'words:cost-walk';
import { billOf, requestOf, sumOf } from '~/lib/cost/bill';
import { costFields, planOf, type CostSettings } from '~/lib/cost/settings';
import { boardViews } from './board';
import { moneyText, priceText } from './money';
import { usage } from './usage';

type CostView = View<unknown, CostSettings>;
type Way = 'prompt' | 'rag';

const QUESTIONS = 10;

const monthOf = (way: Way, settings: CostSettings): number =>
  sumOf(billOf(way, planOf(settings)).monthly);

const uncached = (settings: CostSettings): CostSettings => ({ ...settings, hits: 0, write: 100 });

const machineOf = (settings: CostSettings): number => planOf(settings).prices.store;

/** The month of a way in a sentence. */
const month = (way: Way, settings: CostSettings, locale: Locale, more: string[]): Sum => ({
  text: words[locale].month,
  money: moneyText(monthOf(way, settings), { locale, currency: settings.currency }),
  more,
});

const paste: CostView = (settings, _, locale) => {
  const { square, nothingYet } = words[locale];
  const nothing = {
    title: nothingYet,
    squares: [['open', costFields.passages.default]],
    said: nothingYet,
  } as const;
  return {
    kind: 'amounts',
    fields: [
      sent('prompt', settings, locale),
      settings.passages > 0 ? sent('rag', settings, locale) : nothing,
    ],
    foot: fill(square, { n: formatNumber(settings.passage, locale) }),
  };
};

/** What is sent with a question: filled what answers it, open the rest. */
function sent(way: Way, settings: CostSettings, locale: Locale): Field {
  const t = words[locale];
  const { pasted, passages, passage, currency } = settings;
  const isPasted = way === 'prompt';
  const { prefix, rest, answer } = requestOf(way, planOf(settings));
  const tokens = prefix + rest + answer;
  const all = Math.round(tokens / passage);
  const filled = Math.round((isPasted ? pasted : passages * passage) / passage);
  const name = isPasted ? t.pasted : fill(t.found, { n: passages });
  const server = fill(t.server, { money: moneyText(machineOf(settings), { locale, currency }) });
  return {
    title: name,
    squares: [
      ['full', filled],
      ['open', all - filled],
    ],
    said: fill(t.squaresRead, { name, n: all, size: formatNumber(passage, locale) }),
    sum: month(way, settings, locale, [
      fill(t.question, { n: formatNumber(tokens, locale) }),
      ...(isPasted ? [] : [server]),
    ]),
  };
}

/** The first question finds nothing; it stores the beginning for those that follow. */
const hits: CostView = (settings, _, locale) => {
  const t = words[locale];
  const { hits: share, read, write, currency } = settings;
  const found = Math.round((share / 100) * QUESTIONS);
  const missed = QUESTIONS - found;
  const whole = Math.min(1, write / 100);
  const stored = Math.max(0, write / 100 - 1);
  const plain = monthOf('prompt', uncached(settings));
  const before = `${t.uncached}${LOCALES[locale].colon}${moneyText(plain, { locale, currency })}`;
  return {
    kind: 'amounts',
    title: t.tenTitle,
    said: fill(t.tenRead, { hits: found, write }),
    rows: Array.from({ length: QUESTIONS }, (__, at) => ({
      name: String(at + 1),
      values: at < missed ? [whole, stored] : [read / 100],
      strong: true,
    })),
    legend: [
      ...(missed > 0 ? [{ name: t.miss }] : []),
      ...(missed > 0 && stored > 0 ? [{ name: t.stored, way: 'added' } as const] : []),
      ...(found > 0 ? [{ name: t.hit, way: 'short' } as const] : []),
    ],
    sum: month('prompt', settings, locale, monthOf('prompt', settings) === plain ? [] : [before]),
  };
};

const bill: CostView = (settings, _, locale) => {
  const t = words[locale];
  const { inputPrice, outputPrice, read, currency } = settings;
  const said = { locale, currency };
  const machine = machineOf(settings);
  const cached = monthOf('prompt', settings);
  const searched = monthOf('rag', settings);
  const row = (name: string, amount: number, added = 0): AmountRow => ({
    name,
    shown: moneyText(amount, said),
    strong: amount === Math.min(cached, searched),
    values: [amount - added, added],
  });
  return {
    kind: 'amounts',
    from: fill(t.prices, {
      read: priceText(inputPrice, said),
      cached: priceText((inputPrice * read) / 100, said),
      written: priceText(outputPrice, said),
    }),
    rows: [
      row(t.uncached, monthOf('prompt', uncached(settings))),
      row(fill(t.cached, { n: settings.hits }), cached),
      row(fill(t.searched, { n: settings.passages }), searched, machine),
    ],
    foot: fill(t.searchMachine, { money: moneyText(machine, said) }),
  };
};

export const views = {
  board: boardViews,
  cost: viewsOf({ fields: () => costFields, views: { paste, hits, bill, usage } }),
};
