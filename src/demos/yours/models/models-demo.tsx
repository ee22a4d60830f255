import { tokensIn, numberIn } from '~/lib/cost/fits';
import { fill, formatDate, formatNumber } from '~/i18n/format';
import { MAKERS } from '~/lib/cost/makers';
import { LOCALES } from '~/lib/locale';
import type { Words } from 'words:yours-models';
import { textFault } from '../failures/sort';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import {
  offerSaid,
  TERMS,
  termsForm,
  termsHelp,
  termsIn,
  thinkingSaid,
  type AskedTerms,
} from '../terms';
import { choose, gigabytes, monthOf, OBSTACLES } from './choose';
import type { Choice, ModelsData, Needs, Pick } from './choose';

const FIELDS = {
  text: '',
  requests: '',
  written: '',
  place: '',
  money: '',
  memory: '',
  tuned: '',
};
type Field = keyof typeof FIELDS;

/** Characters shown of what was typed, and the part of the memory from which on a model barely fits. */
const SHOWN = 200;
const TIGHT = 0.9;
const beginning = (text: string): string =>
  text.trim().length > SHOWN ? `${text.trim().slice(0, SHOWN)}…` : text.trim();

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const { models, perCharacter } = props.data as ModelsData;
  const [currency] = LOCALES[locale].currencies;
  const { listComma, space } = LOCALES[locale];
  const cash = (amount: number) =>
    fill(t.cash, { n: formatNumber(amount, locale, amount < 10 ? 2 : 0) });

  const isOwn = ({ place }: Values) => place === 'own';

  function faultOf(field: Field, values: Values) {
    const given = values[field]!;
    if (field === 'text') return textFault(given, []) as keyof typeof t.faults | undefined;
    if (field === (isOwn(values) ? 'money' : 'memory')) return undefined;
    const isNumber = field === 'requests' || field === 'money' || field === 'memory';
    if (isNumber && given.trim() === '') return 'blank';
    return (isNumber ? numberIn(given) : given) ? undefined : field;
  }

  const faultsOf = (values: Values): Fault[] =>
    (Object.keys(FIELDS) as Field[]).flatMap((field) => {
      const fault = faultOf(field, values);
      const text = shortOf(values[field]!);
      return fault ? [{ field, says: fill(t.faults[fault], { text }) }] : [];
    });

  const needsOf = (values: Values, terms: AskedTerms): Needs => ({
    ...terms,
    read: tokensIn(values.text!, perCharacter),
    written: Number(values.written),
    requests: numberIn(values.requests!)!,
    money: numberIn(values.money!) ?? 0,
    memory: numberIn(values.memory!) ?? 0,
    own: isOwn(values),
    tuned: values.tuned === 'yes',
    currency,
  });

  function answer(values: Values): Answer | Fault[] {
    const terms = termsIn(values, locale);
    const faults = [...faultsOf(values), ...('says' in terms ? [terms] : [])];
    if ('says' in terms || faults.length > 0) return faults;
    const needs = needsOf(values, terms);
    const choice = choose(models, needs);
    const verdict = verdictOf(choice, needs);
    const plan = fill(t.plan, {
      verdict,
      text: beginning(values.text!),
      out: outOf(choice, needs),
      read: formatNumber(needs.read, locale),
      written: needs.written,
      thought: thinkingSaid(needs, locale),
      requests: formatNumber(needs.requests, locale),
      picks: choice.picks.map((pick, at) => planned(pick, at, needs)).join('\n'),
    });
    return { verdict, shown: shown(choice, needs), plan };
  }

  const obstacles = ({ left }: Choice, { memory, money }: Needs): string[] =>
    OBSTACLES.filter((one) => left[one])
      .toSorted((one, other) => left[other]! - left[one]!)
      .map((one) => fill(t.obstacles[one], { n: left[one]!, memory, money: cash(money) }));

  const outOf = (choice: Choice, needs: Needs): string =>
    `${t.out}${space}${obstacles(choice, needs).join(listComma)}${t.stop}`;

  const verdictOf = (choice: Choice, needs: Needs): string => {
    const names = choice.picks.map(({ model }) => model.model).join(listComma);
    const values = { passed: choice.passed, n: models.length, names };
    if (choice.picks.length > 0) return fill(t.picked, values);
    const { nearest } = choice;
    if (!nearest) return fill(t.none, { ...values, first: obstacles(choice, needs)[0]! });
    const costs = needs.own
      ? fill(t.gigabytes, { n: formatNumber(gigabytes(nearest), locale, 1) })
      : cash(monthOf(nearest, needs)!);
    return fill(needs.own ? t.nearestOwn : t.nearest, { ...values, model: nearest.model, costs });
  };

  function whyOf({ model, reason }: Pick, needs: Needs): string[] {
    const { tune, licence, on } = model;
    const month = monthOf(model, needs);
    const cost = needs.own
      ? fill(t.files, { gb: formatNumber(gigabytes(model), locale, 1) })
      : fill(t.price, { money: cash(month!), on: formatDate(on, locale) });
    const where = tune?.where.join(listComma) ?? '';
    const train = tune?.price?.train ?? '';
    const isTight = needs.own && gigabytes(model) > TIGHT * needs.memory;
    const trained = needs.own
      ? t.trainOwn
      : fill(train ? t.train : t.trainNoPrice, { where, train });
    const terms = licence ? fill(t.licence, { licence }) : t.noLicence;
    return [
      t.reasons[reason],
      cost,
      ...(isTight ? [t.tight] : []),
      ...(needs.own ? [] : offerSaid(needs, model, locale)),
      ...(needs.tuned ? [trained] : []),
      ...(model.open ? [terms] : []),
    ];
  }

  const makerOf = ({ model: { maker } }: Pick) => MAKERS[locale][maker] ?? maker;

  const planned = (pick: Pick, at: number, needs: Needs): string =>
    fill(t.planPick, {
      at: at + 1,
      model: pick.model.model,
      maker: makerOf(pick),
      why: whyOf(pick, needs).join(space),
    });

  const shown = (choice: Choice, needs: Needs) => (
    <>
      {outs(choice.picks.map((pick) => [pick.model.model, ...whyOf(pick, needs)]))}
      <p class="cap">
        {[
          fill(t.counted, { read: formatNumber(needs.read, locale) }),
          ...(needs.own ? [] : [t.priced]),
          thinkingSaid(needs, locale),
          outOf(choice, needs),
        ].join(space)}
      </p>
    </>
  );

  return openYours(given, {
    fields: { ...FIELDS, ...TERMS },
    answer,
    form: ({ Chosen, Picked, Typed, values }) => (
      <>
        <div class="sides as-grid">
          <Typed name="text" label={t.text} rows={2} most={20_000} example={t.example} />
          <Typed name="requests" label={t.requests} rows={1} most={24} />
        </div>
        <div class="cards as-grid">
          <Picked name="written" label={t.written} options={t.lengths} />
          <Picked name="place" label={t.place} options={t.places} />
          {isOwn(values.value) ? (
            <Typed name="memory" label={t.memory} rows={1} most={24} />
          ) : (
            <Typed name="money" label={t.money} rows={1} most={24} />
          )}
          {termsForm({ Chosen, Picked, Typed }, locale)}
          <Picked name="tuned" label={t.tuned} options={t.yesNo} />
        </div>
        <p class="cap">{termsHelp(locale)}</p>
      </>
    ),
  });
}
