import type { Signal } from '@preact/signals-core';
import { Choice } from '../parts/choice';
import type { FigureElement } from '~/lib/figure';

export type Values = Readonly<Record<string, string>>;

export interface Yours {
  values: Signal<Values>;
  faults: Signal<Values>;
  woken: Signal<boolean>;
  set(name: string, value: string): void;
}

interface Named {
  name: string;
  label: string;
}

type Input = { currentTarget: { value: string } };

export type Fields = ReturnType<typeof fieldsOf>;

const idOf = (name: string): string => `yours-${name}`;

/** The fields of a form, each with its label above and its fault below. */
export function fieldsOf({ values, faults, set }: Yours) {
  const described = (name: string) => ({
    name,
    'aria-invalid': faults.value[name] ? 'true' : undefined,
    'aria-describedby': `${idOf(name)}-fault`,
  });

  const fault = (name: string) => (
    <p class="error" id={`${idOf(name)}-fault`} hidden={!faults.value[name]}>
      {faults.value[name] ?? ''}
    </p>
  );

  const Field = ({ name, label, children }: Named & { children: FigureElement }) => (
    <div class="field">
      <label for={idOf(name)}>{label}</label>
      {children}
      {fault(name)}
    </div>
  );

  /** A field for the reader's own words; of one row, a line. */
  function Typed({
    rows = 3,
    most = 400,
    example,
    ...named
  }: Named & { rows?: number; most?: number; example?: string | undefined }) {
    const { name } = named;
    const given = {
      ...described(name),
      id: idOf(name),
      maxlength: most,
      placeholder: example,
      value: values.value[name],
      onInput: (event: Input) => set(name, event.currentTarget.value),
    };
    return (
      <Field {...named}>
        {rows === 1 ? <input type="text" {...given} /> : <textarea rows={rows} {...given} />}
      </Field>
    );
  }

  /** One of many, from a menu. */
  const Chosen = ({
    options,
    ...named
  }: Named & { options: readonly (readonly [value: string, text: string])[] }) => (
    <Field {...named}>
      <Choice
        {...described(named.name)}
        id={idOf(named.name)}
        options={options}
        chosen={values.value[named.name]}
        choose={(value) => set(named.name, value)}
      />
    </Field>
  );

  /** One of a few answers, side by side. */
  const Picked = ({
    name,
    label,
    options,
  }: Named & { options: Readonly<Record<string, string>> }) => (
    <fieldset {...described(name)} name={undefined}>
      <legend>{label}</legend>
      <div class="seg">
        {Object.entries(options).map(([value, text]) => (
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={values.value[name] === value}
              onChange={() => set(name, value)}
            />{' '}
            {text}
          </label>
        ))}
      </div>
      {fault(name)}
    </fieldset>
  );

  return { Typed, Chosen, Picked };
}
