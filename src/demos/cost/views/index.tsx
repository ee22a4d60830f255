import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { costFields, planOf, type CostSettings } from '~/lib/cost/settings';
import { boardViews } from './board';
import { usage } from './usage';
import { barRows, type Bar, barOf, type Stretch } from '~/demos/parts/bars';
import { fill, formatNumber } from '~/i18n/format';
import { cells } from '~/lib/drawing/cells';
import { type Locale, LOCALES } from '~/lib/locale';
import { moneyText, monthOf, priceText, uncached, monthText } from './money';
import words from 'words:cost-walk';
import { requestOf } from '~/lib/cost/bill';

const QUESTIONS = 10;
/** The scale of the bars: a beginning that is read and stored costs 125% of its price. */
const MOST = 1.25;

const hits: View<unknown, CostSettings> = (settings, _, locale) => {
  const t = words[locale];
  const found = Math.round((settings.hits / 100) * QUESTIONS);
  const values = { hits: found, write: settings.write };
  return [
    <div class="stage ten stacks-below-44">
      <div>
        <p class="cap">
          <b>{t.tenTitle}</b>
        </p>
        <div class="ten-bars as-grid around-2" role="img" aria-label={fill(t.tenRead, values)}>
          {Array.from({ length: QUESTIONS }, (__, at) => (
            <div
              class="question as-grid mid-aligned"
              data-hit={at >= QUESTIONS - found || undefined}
            >
              <span>{String(at + 1)}</span>
              {barOf(at < QUESTIONS - found ? missed(settings) : [hit(settings)], MOST)}
            </div>
          ))}
        </div>
        {legend(settings, found, locale)}
      </div>
      {month(settings, locale)}
    </div>,
  ];
};

/** The first question finds nothing; it stores the beginning for those that follow. */
const missed = ({ write }: CostSettings): Stretch[] => [
  { value: Math.min(1, write / 100) },
  ...(write > 100 ? [{ value: write / 100 - 1, way: 'added' } as const] : []),
];

const hit = ({ read }: CostSettings): Stretch => ({ value: read / 100 });

function legend({ write }: CostSettings, found: number, locale: Locale) {
  const t = words[locale];
  const parts = [
    ...(found < QUESTIONS ? [['', t.miss] as const] : []),
    ...(found < QUESTIONS && write > 100 ? [['added', t.stored] as const] : []),
    ...(found > 0 ? [['short', t.hit] as const] : []),
  ];
  return (
    <p class="cap keys gap-1-4 flow">
      {parts.map(([kind, name]) => (
        <span>
          <i class={kind || undefined} />
          {name}
        </span>
      ))}
    </p>
  );
}

function month(settings: CostSettings, locale: Locale) {
  const t = words[locale];
  const said = { locale, currency: settings.currency };
  const plain = monthOf('prompt', uncached(settings));
  const now = monthOf('prompt', settings);
  return (
    <p class="cap month">
      {monthText(now, said)}
      {now !== plain && (
        <small>{`${t.uncached}${LOCALES[locale].colon}${moneyText(plain, said)}`}</small>
      )}
    </p>
  );
}

type Way = 'prompt' | 'rag';

const paste: View<unknown, CostSettings> = (settings, _, locale) => [
  <div class="stage sent at-top stacks-below-44">
    {sent('prompt', settings, locale)}
    {settings.passages > 0 ? sent('rag', settings, locale) : toCome(locale)}
    <p class="cap across">
      {fill(words[locale].square, { n: formatNumber(settings.passage, locale) })}
    </p>
  </div>,
];

function sent(way: Way, settings: CostSettings, locale: Locale) {
  const t = words[locale];
  const { prefix, rest, answer } = requestOf(way, planOf(settings));
  const tokens = prefix + rest + answer;
  const knowledge = way === 'prompt' ? settings.pasted : settings.passages * settings.passage;
  const name = way === 'prompt' ? t.pasted : fill(t.found, { n: settings.passages });
  const size = settings.passage;
  const all = Math.round(tokens / size);
  const filled = Math.round(knowledge / size);
  const values = { name, n: all, size: formatNumber(size, locale) };
  const said = { locale, currency: settings.currency };
  const server = fill(t.server, { money: moneyText(machineOf(settings), said) });
  return (
    <div class="road" data-way={way}>
      <p class="cap">
        <b>{name}</b>
      </p>
      {cells(
        Array.from({ length: all }, (__, at) => at < filled && 'on'),
        fill(t.squaresRead, values),
      )}
      <p class="cap">
        {monthText(monthOf(way, settings), said)}
        <small>{fill(t.question, { n: formatNumber(tokens, locale) })}</small>
        {way === 'rag' && <small>{server}</small>}
      </p>
    </div>
  );
}

const toCome = (locale: Locale) => (
  <div class="road" data-way="rag">
    <p class="cap">{words[locale].nothingYet}</p>
    {cells(Array<undefined>(costFields.passages.default).fill(undefined))}
  </div>
);

const bill: View<unknown, CostSettings> = (settings, _, locale) => {
  const t = words[locale];
  const { inputPrice, outputPrice, read, currency } = settings;
  const said = { locale, currency };
  const bars = barsOf(settings, locale);
  const most = Math.max(
    ...bars.map(({ stretches }) => stretches.reduce((sum, { value }) => sum + value, 0)),
  );
  return [
    <div class="stage price">
      <p class="cap">
        {fill(t.prices, {
          read: priceText(inputPrice, said),
          cached: priceText((inputPrice * read) / 100, said),
          written: priceText(outputPrice, said),
        })}
      </p>
      {barRows(bars, most)}
      <p class="cap">{fill(t.searchMachine, { money: moneyText(machineOf(settings), said) })}</p>
    </div>,
  ];
};

const machineOf = (settings: CostSettings): number => planOf(settings).prices.store;

function barsOf(settings: CostSettings, locale: Locale): Bar[] {
  const t = words[locale];
  const said = { locale, currency: settings.currency };
  const [plain, cached, found] = [
    monthOf('prompt', uncached(settings)),
    monthOf('prompt', settings),
    monthOf('rag', settings),
  ] as const;
  const cheapest = Math.min(cached, found);
  const bar = (name: string, amount: number, machine = 0): Bar => ({
    name,
    shown: moneyText(amount, said),
    strong: amount === cheapest,
    stretches: [
      { value: amount - machine },
      ...(machine > 0 ? [{ value: machine, way: 'added' } as const] : []),
    ],
  });
  return [
    bar(t.uncached, plain),
    bar(fill(t.cached, { n: settings.hits }), cached),
    bar(fill(t.searched, { n: settings.passages }), found, machineOf(settings)),
  ];
}

export const costViews = viewsOf({ fields: () => costFields, views: { paste, hits, bill, usage } });

export const views = { cost: costViews, board: boardViews };
