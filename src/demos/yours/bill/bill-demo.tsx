import { numberIn, tokensOf, type Fitting, type Unit } from '~/demos/guide/core/fits';
import { fill, formatDate, formatNumber, percentText } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { LOCALES } from '~/lib/locale';
import type { Words } from 'words:yours-bill';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { wholeIn } from '../whole';
import { cheapestOf, hitsOf, monthOf, WAYS, type Month, type Way } from './ways';

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
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['pages', /\s*(?:pages?|pp?\.|页)$/iu],
  ['words', /\s*words?$/iu],
  ['characters', /\s*(?:characters?|个?字)$/iu],
  ['tokens', /\s*(?:tokens?|个?词元)$/iu],
];

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const { levels, fitting } = props.data as BillData;
  const number = (n: number) => formatNumber(n, locale);
  const money = (amount: number, { currency }: PriceLevel) =>
    fill(t.money[currency], { n: formatNumber(amount, locale, amount < 10 ? 2 : 0) });

  function answer(values: Values): Answer | Fault[] {
    const text = shortOf(values.text!, QUOTED);
    const named = UNITS.find(([, unit]) => unit.test(text) && numberIn(text.replace(unit, '')));
    const [unit, typed] = named
      ? [named[0], text.replace(named[1], '')]
      : [values.unit as Unit, values.text!];
    const sized = tokensOf(typed, unit, fitting);
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
    if (tokens === undefined || typeof requests === 'string' || faults.length > 0) return faults;
    const level = levels.find(({ id }) => id === values.model)!;
    const isBare = !named && numberIn(text);
    const size = isBare ? `${text} ${t.units[values.unit as 'pages' | 'tokens']}` : text;
    return answered({ text: size, tokens, requests, level });
  }

  function answered(job: Job): Answer {
    const { tokens, requests, level } = job;
    const month = monthOf(tokens, requests, level);
    const fits = !level.window || tokens < level.window;
    const [way, ...even] = cheapestOf(month, fits);
    const said = {
      ...{
        text: job.text,
        tokens: number(Number(tokens.toPrecision(2))),
        requests: number(requests),
        model: level.model,
      },
      ...{ on: formatDate(level.on, locale), hits: percentText(hitsOf(requests), locale) },
      ...{ money: money(month[way!], level), server: money(month.server, level) },
      window: number(level.window ?? 0),
    };
    const won = fill(fits ? t.verdicts[way!] : t.tooLong, said);
    const verdict = even.length > 0 ? `${won}${LOCALES[locale].space}${t.even}` : won;
    const test = fits ? t.test : t.testSearch;
    const lines = WAYS.map(
      (one) => `${t.ways[one].name}${LOCALES[locale].colon}${money(month[one], level)}`,
    );
    const open = fits ? lines : lines.slice(-1);
    const plan = [verdict, fill(t.of, said), ...open, test].join('\n');
    return {
      verdict,
      shown: shown(month, said, { level, way: even.length > 0 ? undefined : way, fits, test }),
      plan,
    };
  }

  const shown = (
    month: Month,
    said: Record<string, string>,
    {
      level,
      way,
      fits,
      test,
    }: { level: PriceLevel; way: Way | undefined; fits: boolean; test: string },
  ) => (
    <>
      {outs(
        WAYS.map((one) => {
          const { name, is } = t.ways[one];
          if (!fits && one !== 'searched') return [name, <b>{t.no}</b>];
          const price = <b>{money(month[one], level)}</b>;
          return [name, one === way ? [price, ` ${t.cheapest}`] : price, fill(is, said)];
        }),
      )}
      <p>{[fill(t.of, said), test].join(LOCALES[locale].space)}</p>
    </>
  );

  return openYours(given, {
    fields: {
      text: '',
      unit: 'pages',
      model: levels.find(({ compare }) => compare)!.id,
      requests: '',
    },
    answer,
    form: ({ Chosen, Picked, Typed }) => (
      <div class="sides as-grid">
        <div>
          <Typed name="text" label={t.text} rows={2} most={4_000_000} example="300" />
          <Picked name="unit" label={t.unit} options={t.units} />
        </div>
        <div>
          <Chosen name="model" label={t.model} options={levels.map(named)} />
          <Typed name="requests" label={t.requests} rows={1} most={20} example="30,000" />
        </div>
      </div>
    ),
  });

  function named(level: PriceLevel): [string, string] {
    const [input, output] = [level.input, level.output].map((price) => money(price, level));
    return [level.id, fill(t.option, { model: level.model, input: input!, output: output! })];
  }
}

interface Job {
  text: string;
  tokens: number;
  requests: number;
  level: BillData['levels'][number];
}
