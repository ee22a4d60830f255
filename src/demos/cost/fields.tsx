import type { Signal } from '@preact/signals-core';
import { Button, Field, FieldList, focusField, Fold, shownWhen } from '~/demos/kit';
import { FromShelf } from '~/demos/parts/shelf/FromShelf';
import { MOST_TEXT } from '~/lib/text/byte-pairs/limits';
import { fill, formatNumber } from '~/i18n/format';
import { levelOf, OWN, settingsAt } from '~/lib/cost/price-level';
import type { CostDemo, NamedLevel } from './state';
import { dayOf, levelName } from './view/levels-view';

interface Of {
  of: CostDemo;
}

interface Priced extends Of {
  levels: readonly NamedLevel[];
  chosen: Signal<string | undefined>;
}

const BILL = { part: ['bill'] };
const MAIN = ['requests', 'months', 'changesEvery', 'model', 'weights', 'context'];

export const MainNumbers = ({ of, ...priced }: Priced) => [
  <div class="field choice" {...shownWhen({ when: BILL }, of.form.settings.value)}>
    <label for="cost-price-level">{of.t.priceLevel}</label>
    <Levels of={of} {...priced} />
  </div>,
  <FieldList of={of} names={[...MAIN, 'trainingTokens']} />,
];

function Levels({ of, levels, chosen }: Priced) {
  const { form, t, woken } = of;
  const value = levelOf(form.settings.value, levels, chosen.value);
  const take = (id: string) => {
    const level = levels.find((one) => one.id === id);
    chosen.value = level?.id;
    if (level) of.fill(settingsAt(level));
    else focusField(of.page, 'inputPrice');
  };
  return (
    <select
      id="cost-price-level"
      data-price-level
      disabled={!woken.value}
      value={value}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    >
      {[...new Set(levels.map(({ group }) => group))].map((group) => {
        const all = levels.filter((level) => level.group === group).map((one) => option(one, of));
        return group ? <optgroup label={group}>{all}</optgroup> : all;
      })}
      <option value={OWN}>{t.levels.own}</option>
    </select>
  );
}

const option = (level: NamedLevel, { t, props: { locale } }: CostDemo) => (
  <option value={level.id} class={level.stale && 'stale'}>
    {fill(t.levels.option, { name: levelName(level, t), on: dayOf(level, { t, locale }) })}
  </option>
);

export function AllNumbers({ of }: Of) {
  const { folds } = of.t;
  const most = formatNumber(MOST_TEXT, of.props.locale);
  const request = ['pasted', 'instructions', 'question', 'answer', 'thinking'];
  return (
    <details class="group every">
      <summary class="f14 inner-3">{folds.every}</summary>
      <Fold
        of={of}
        title={folds.prices}
        names={['inputPrice', 'outputPrice', 'currency', 'batch']}
        when={BILL}
      />
      <Fold of={of} title={folds.text}>
        <Field of={of} name="text" values={{ most }}>
          <FromShelf
            of={of}
            take={(pieces) => of.form.set({ text: pieces.map(({ text }) => text).join('\n\n') })}
          />
        </Field>
        <Takes of={of} />
      </Fold>
      <Fold of={of} title={folds.request} names={request} when={BILL} />
      <Fold of={of} title={folds.caching} names={['hits', 'read', 'write']} when={BILL} />
      <Fold of={of} title={folds.retrieval} names={['passages', 'passage']} when={BILL} />
    </details>
  );
}

/** Buttons that put the count of the reader's text into a field. */
function Takes({ of }: Of) {
  const { form, runs, t, props, woken } = of;
  const take = async (field: string) => {
    const { counted, form: answered } = runs.result.value ?? {};
    if (!counted || answered?.text !== form.settings.value.text) return of.say(t.nothingCounted);
    form.set({ part: 'bill', [field]: counted.tokens });
    await of.run();
    of.say(fill(t.taken, { n: formatNumber(counted.tokens, props.locale) }));
  };
  return (
    <div class="takes gap-2 f14 cluster" role="group" aria-labelledby="cost-take">
      <p id="cost-take" class="full-width">
        {t.take}
      </p>
      {Object.entries(t.takes).map(([field, name]) => (
        <Button
          class="small"
          data-take={field}
          disabled={!woken.value}
          text={name}
          press={() => take(field)}
        />
      ))}
    </div>
  );
}
