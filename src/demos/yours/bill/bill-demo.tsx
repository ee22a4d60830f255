import { numberIn, tokensOf, type Fitting, type Unit } from '~/lib/cost/fits';
import { fill, formatDate, formatNumber, percentText } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { LOCALES } from '~/lib/locale';
import type { Words } from 'words:yours-bill';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { offerSaid, TERMS, termsForm, termsHelp, termsIn, thinkingSaid } from '../terms';
import { wholeIn } from '../whole';
import { cheapestOf, hitsOf, monthOf, waysFor } from './ways';

export interface BillData {
  /** The models of the board with prices, in the currency of the language first. */
  levels: readonly (PriceLevel & { window?: number | undefined })[];
  fitting: Fitting;
}

const MOST = { tokens: 1e7, requests: 1e9 };
/** Characters of what was typed that a fault quotes. */
const QUOTED = 60;

/** What is longer than a number and shorter than this is no text to paste. */
const SENTENCE = { from: 24, tokens: 60 };
/** Units that are typed behind a number decide: `180 pages`, `160k words`. */
const SIZED = /^(.+?)\s*个?(pages?|页|words?|characters?|字|tokens?|词元)$/iu;
const UNIT: Readonly<Record<string, Unit>> = {
  p: 'pages',
  页: 'pages',
  w: 'words',
  c: 'characters',
  字: 'characters',
  t: 'tokens',
  词: 'tokens',
};

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const { levels, fitting } = props.data as BillData;
  const { id: model } = levels.find(({ compare }) => compare)!;
  const number = (n: number) => formatNumber(n, locale);
  const money = (amount: number, { currency }: PriceLevel) =>
    fill(t.money[currency], { n: formatNumber(amount, locale, amount < 10 ? 2 : 0) });

  function answer(values: Values): Answer | Fault[] {
    const text = shortOf(values.text!, QUOTED);
    const [, count = '', unit = ''] = SIZED.exec(text) ?? [];
    const named = numberIn(count) ? UNIT[unit[0]!.toLowerCase()] : undefined;
    const typed = named ? count : values.text!;
    const sized = tokensOf(typed, named ?? (values.unit as Unit), fitting);
    const tokens = typed.length > SENTENCE.from && sized! < SENTENCE.tokens ? undefined : sized;
    const requests = wholeIn(values.requests!, MOST.requests);
    const faults: Fault[] = [];
    const found = (field: string, says: string, said: Record<string, string>) =>
      faults.push({ field, says: fill(says, said) });
    if (tokens === undefined) found('text', t.faults.text[text ? 'text' : 'empty'], { text });
    else if (tokens > MOST.tokens)
      found('text', t.faults.text.many, { text, tokens: number(tokens) });
    if (typeof requests === 'string')
      found('requests', t.faults.requests[requests], { text: shortOf(values.requests!, QUOTED) });
    const terms = termsIn(values, locale);
    if ('says' in terms) return [...faults, terms];
    if (tokens === undefined || typeof requests === 'string' || faults.length > 0) return faults;
    const level = levels.find(({ id }) => id === values.model)!;
    const month = monthOf(tokens, requests, level, terms);
    const open = waysFor(tokens, level.window);
    const fits = open.includes('pasted');
    const [way, ...even] = cheapestOf(month, open);
    const isBare = !named && numberIn(text);
    const hits = Math.min(hitsOf(requests), 0.99); // no cache is hit every time
    const said = {
      text: isBare ? `${text} ${t.units[values.unit as keyof typeof t.units]}` : text,
      tokens: number(Number(tokens.toPrecision(2))),
      requests: number(requests),
      model: level.model,
      window: number(level.window ?? 0),
      on: formatDate(level.on, locale),
      hits: percentText(hits, locale),
      money: money(month[way!], level),
      server: money(month.server, level),
    };
    const { colon, space } = LOCALES[locale];
    const won = fill(fits ? t.verdicts[way!] : t.tooLong, said);
    const verdict = even.length > 0 ? `${won}${space}${t.even}` : won;
    const rows = open.map((one) => ({
      name: t.ways[one].name,
      paid: money(month[one], level),
      mark: one === way && even.length === 0 && open.length > 1 ? ` ${t.cheapest}` : '',
      is: fill(t.ways[one].is, said),
    }));
    const worse = fits && fitting.worse.findLast(({ from }) => tokens >= from)?.said;
    const test = [
      open.join() === 'pasted' ? t.short : fits ? t.test : t.testSearch,
      ...(worse ? [fill(t.reading, { worse })] : []),
    ].join(space);
    const counted = [thinkingSaid(terms, locale), ...offerSaid(terms, level, locale)];
    const of = [fill(t.of, said), ...counted].join(space);
    const lines = rows.map(({ name, paid }) => `${name}${colon}${paid}`);
    const shown = (
      <>
        {outs(rows.map(({ name, paid, mark, is }) => [name, [<b>{paid}</b>, mark], is]))}
        <p>{test}</p>
        <p class="cap">{of}</p>
      </>
    );
    return { verdict, shown, plan: [verdict, of, ...lines, test].join('\n') };
  }

  return openYours(given, {
    fields: { text: '', unit: 'pages', model, requests: '', ...TERMS },
    answer,
    form: ({ Chosen, Picked, Typed }) => (
      <>
        <div class="sides as-grid">
          <div>
            <Typed name="text" label={t.text} rows={2} most={4_000_000} example="300" />
            <Picked name="unit" label={t.unit} options={t.units} />
          </div>
          <div>
            <Chosen name="model" label={t.model} options={levels.map(named)} />
            <Typed name="requests" label={t.requests} rows={1} most={20} example="30,000" />
          </div>
          {termsForm({ Chosen, Picked, Typed }, locale)}
        </div>
        <p class="cap">{termsHelp(locale)}</p>
      </>
    ),
  });

  function named(level: PriceLevel): [string, string] {
    const [input, output] = [level.input, level.output].map((price) => money(price, level));
    return [level.id, fill(t.option, { model: level.model, input: input!, output: output! })];
  }
}
