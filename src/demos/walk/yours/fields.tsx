import { computed, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { beside, isAsked, placeOf, timesOf, wordOf } from '~/lib/yours/form/form';
import type { Place, Row, Values } from '~/lib/yours/form/form';
import { knownOf, menusOf, startOf, type Asking } from '~/lib/yours/form/read';
import { word } from '~/lib/yours/form/said';
import { Choice } from '~/demos/parts/choice';
import type { Say } from './say';

export interface FormState {
  values: Signal<Values>;
  faults: Signal<Values>;
  set(name: string, value: string): void;
}

type Input = { currentTarget: { value: string } };

const idOf = (name: string): string => `yours-${name}`;

/** Draws a field, with its label above and its fault below. */
function fieldIn(asking: Asking, known: ReadonlySignal<Values>, state: FormState, say: Say) {
  const { form } = asking;
  const { values, faults, set } = state;
  const menus = menusOf(asking);

  const texts = (group: string, place: Place): string =>
    fill(String(wordOf(form, group, place, known.value)), beside(known.value, place));

  const optionsOf = (place: Place): [value: string, text: string][] => {
    const words = wordOf(form, 'options', place, known.value);
    const menu = menus[place.field]?.map((slots): [string, string] => [
      String(slots.id),
      say('says', { ...slots, says: word('options', place.field) }),
    ]);
    return menu ?? (Object.entries(words) as [string, string][]);
  };

  const described = ({ name }: Place) => ({
    name,
    'aria-invalid': faults.value[name] ? 'true' : undefined,
    'aria-describedby': `${idOf(name)}-fault`,
  });

  const fault = ({ name }: Place) => (
    <p class="error" id={`${idOf(name)}-fault`} hidden={!faults.value[name]}>
      {faults.value[name] ?? ''}
    </p>
  );

  const labelled = (place: Place, control: FigureElement) => (
    <div class="field">
      <label for={idOf(place.name)}>{texts('labels', place)}</label>
      {control}
      {fault(place)}
    </div>
  );

  /** A field for the reader’s own words. */
  function typed(place: Place) {
    const { name, spec } = place;
    const given = {
      ...described(place),
      id: idOf(name),
      maxlength: spec.most ?? 400,
      placeholder: spec.example ?? (texts('examples', place) || undefined),
      value: values.value[name],
      onInput: (event: Input) => set(name, event.currentTarget.value),
    };
    if (spec.as === 'line') return labelled(place, <input type="text" {...given} />);
    return labelled(place, <textarea rows={spec.rows ?? 3} {...given} />);
  }

  /** One of many, from a menu. */
  const chosen = (place: Place) =>
    labelled(
      place,
      <Choice
        {...described(place)}
        id={idOf(place.name)}
        options={optionsOf(place)}
        chosen={values.value[place.name]}
        choose={(value) => set(place.name, value)}
      />,
    );

  /** The option that what was typed points to, until one is picked. */
  const hintedIn = ({ name, spec }: Place): string =>
    values.value[name] ? '' : (known.value[spec.hint ?? ''] ?? '');

  const hint = (place: Place, option: string) =>
    option && (
      <p class="help" data-hint={option}>
        {say('says', { ...known.value, says: word('hints', place.field, option) })}
      </p>
    );

  /** One of a few answers, side by side. */
  const picked = (place: Place) => (
    <fieldset
      {...described(place)}
      name={undefined}
      data-asks-back={place.spec.asksBack ? '' : undefined}
    >
      <legend>{texts('labels', place)}</legend>
      {hint(place, hintedIn(place))}
      <div class="seg">
        {optionsOf(place).map(([value, text]) => (
          <label class={value === hintedIn(place) ? 'maybe' : undefined}>
            <input
              type="radio"
              name={place.name}
              value={value}
              checked={values.value[place.name] === value}
              onChange={() => set(place.name, value)}
            />{' '}
            {text}
          </label>
        ))}
      </div>
      {fault(place)}
    </fieldset>
  );

  const DRAWN = { line: typed, text: typed, menu: chosen, picked };
  return (place: Place) => DRAWN[place.spec.as](place);
}

/** The form of a last step, row by row. */
export function formOf(asking: Asking, state: FormState, say: Say) {
  const { form } = asking;
  const { values } = state;
  const known = computed(() => knownOf(asking, values.value));
  const start = startOf(asking);
  const draw = fieldIn(asking, known, state, say);

  function cell(row: Row, one: string | readonly string[], n: number): FigureElement[] {
    const places = [one].flat().map((field) => placeOf(form, field, n));
    const fields = places.filter((place) => isAsked(known.value, place)).map(draw);
    if (typeof one === 'string') return fields;
    return [<div>{fields}</div>];
  }

  function grid(row: Row, times: readonly number[]): FigureElement[] {
    const cells = times.flatMap((n) => (row.cells ?? []).flatMap((one) => cell(row, one, n)));
    return row.grid ? [<div class={`${row.grid} as-grid`}>{cells}</div>] : cells;
  }

  function rowOf(row: Row): FigureElement[] {
    const times = timesOf(row);
    if (row.caption) return [<p class="cap">{say(row.caption, start)}</p>];
    if (!row.list) return grid(row, times);
    return [<div class={`${row.list} as-grid`}>{times.flatMap((n) => grid(row, [n]))}</div>];
  }

  return () => form.rows.flatMap(rowOf);
}
