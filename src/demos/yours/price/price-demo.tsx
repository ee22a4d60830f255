import { fill, formatNumber } from '~/i18n/format';
import type { Words } from 'words:yours-price';
import { textFault } from '../failures/sort';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { amountFault, AMOUNTS, numberIn, thresholdOf, type Amount, type Threshold } from './price';

type Slots = Record<string, string>;

/** How many of the three remarks apply: without a price nothing else counts, and a person needs no sign. */
const REMARKS = { free: 1, person: 2, sure: 3 } as const;

export function open(given: GivenYours<Words>) {
  const { t } = given;
  const { locale } = given.props;
  const shortly = (value: number) =>
    formatNumber(value, locale, value % 1 === 0 || value >= 10 ? 0 : value < 1 ? 2 : 1);
  // Rounded down, so that 99.97% does not become a certainty.
  const percent = (share: number) => {
    const digits = share < 0.99 ? 0 : share < 0.999 ? 1 : 3;
    const shown = digits ? Math.floor(100 * share * 10 ** digits) / 10 ** digits : 100 * share;
    return formatNumber(shown, locale, digits);
  };

  function faultsOf(values: Values): Fault[] {
    const fault = (field: string, sentence: string): Fault => ({
      field,
      says: fill(sentence, { text: shortOf(values[field]!) }),
    });
    const asked: Values = t.faults.what;
    const unasked = textFault(values.what!, []);
    const amounts = AMOUNTS.flatMap((name) => {
      const found = amountFault(name, values[name]!);
      const sentences: Values = { ...t.faults[name], noNumber: t.noNumber };
      return found ? [fault(name, sentences[found]!)] : [];
    });
    return unasked ? [fault('what', asked[unasked]!), ...amounts] : amounts;
  }

  function answer(values: Values): Answer | Fault[] {
    const faults = faultsOf(values);
    if (faults.length > 0) return faults;
    const amount = (name: Amount) => numberIn(values[name]!);
    const [saves, costs, daily, right] = AMOUNTS.map(amount) as [number, number, number, number];
    const found = thresholdOf({ saves, costs, daily, right: right / 100 });
    const slots: Slots = {
      what: values.what!.trim(),
      from: percent(found.from),
      price: shortly(found.price),
      saves: shortly(saves),
      costs: shortly(costs),
      wrong: percent(1 - found.from),
      n: formatNumber(daily, locale),
      right: shortly(right),
      day: fill(t.amounts[values.unit as 'minutes' | 'money'], { n: shortly(Math.abs(found.day)) }),
    };
    const { verdict, prompt } = t.kinds[found.kind];
    const plan = [verdict, t.planFor, prompt, t.planTest, t.sign.text];
    return {
      verdict: fill(verdict, slots),
      shown: shown(found, slots),
      plan: plan
        .slice(0, found.kind === 'sure' ? 5 : 3)
        .map((line) => fill(line, slots))
        .join('\n'),
    };
  }

  const shown = ({ kind, day }: Threshold, slots: Slots) => {
    const ofDay = Number.isNaN(day) ? t.days.uncounted : day < 0 ? t.days.loses : t.days.gains;
    const remarks = [t.kinds[kind].meaning, ofDay, t.sign].slice(0, REMARKS[kind]);
    return outs(remarks.map(({ title, text }) => [fill(title, slots), fill(text, slots)]));
  };

  return openYours(given, {
    fields: { what: '', unit: 'minutes', saves: '', costs: '', daily: '', right: '' },
    answer,
    form: ({ Picked, Typed }) => {
      const amount = (name: Amount) => <Typed {...t.amount[name]} name={name} rows={1} most={12} />;
      return (
        <div class="cards as-grid">
          <div>
            <Typed {...t.asked} name="what" rows={2} most={160} />
            <Picked name="unit" label={t.unit} options={t.units} />
          </div>
          <div>{(['saves', 'costs'] as const).map(amount)}</div>
          <div>{(['daily', 'right'] as const).map(amount)}</div>
        </div>
      );
    },
  });
}
