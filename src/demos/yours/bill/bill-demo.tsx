import { tokensOf, type Fitting } from '~/demos/guide/core/fits';
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

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const { levels, fitting } = props.data as BillData;
  const number = (n: number) => formatNumber(n, locale);
  const money = (amount: number, { currency }: PriceLevel) =>
    fill(t.money[currency], { n: formatNumber(amount, locale, amount < 10 ? 2 : 0) });

  function answer(values: Values): Answer | Fault[] {
    const text = shortOf(values.text!, QUOTED);
    const sized = tokensOf(values.text!, values.unit as 'pages' | 'tokens', fitting);
    const tokens = text.length > SENTENCE.from && sized! < SENTENCE.tokens ? undefined : sized;
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
    return answered({ text, tokens, requests, level });
  }

  function answered(job: Job): Answer {
    const { tokens, requests, level } = job;
    const month = monthOf(tokens, requests, level);
    const fits = !level.window || tokens < level.window;
    const way = cheapestOf(month, fits);
    const said = {
      ...{ text: job.text, tokens: number(tokens), requests: number(requests), model: level.model },
      ...{ on: formatDate(level.on, locale), hits: percentText(hitsOf(requests), locale) },
      ...{ money: money(month[way], level), server: money(month.server, level) },
      window: number(level.window ?? 0),
    };
    const verdict = fill(fits ? t.verdicts[way] : t.tooLong, said);
    const lines = WAYS.map(
      (one) => `${t.ways[one].name}${LOCALES[locale].colon}${money(month[one], level)}`,
    );
    const plan = [verdict, fill(t.of, said), ...lines, fill(t.test, said)].join('\n');
    return { verdict, shown: shown(month, said, { level, way, fits }), plan };
  }

  const shown = (
    month: Month,
    said: Record<string, string>,
    { level, way, fits }: { level: PriceLevel; way: Way; fits: boolean },
  ) => (
    <>
      {outs(
        WAYS.map((one) => {
          const price = <b>{fits || one === 'searched' ? money(month[one], level) : t.no}</b>;
          const { name, is } = t.ways[one];
          return [name, one === way ? [price, ` ${t.cheapest}`] : price, fill(is, said)];
        }),
      )}
      <p>{[fill(t.of, said), fill(t.test, said)].join(LOCALES[locale].space)}</p>
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
