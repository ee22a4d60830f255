import type { Yours } from './open-yours';

interface Of {
  of: Yours;
  name: string;
  label: string;
}

const idOf = (name: string): string => `yours-${name}`;

const described = ({ of, name }: Pick<Of, 'of' | 'name'>) => ({
  name,
  'aria-invalid': of.faults.value[name] ? 'true' : undefined,
  'aria-describedby': `${idOf(name)}-fault`,
});

const Fault = ({ of, name }: Pick<Of, 'of' | 'name'>) => (
  <p class="error" id={`${idOf(name)}-fault`} hidden={!of.faults.value[name]}>
    {of.faults.value[name] ?? ''}
  </p>
);

type Input = { currentTarget: { value: string } };

/** A field for the reader's own words; of one row, a line. */
export const Typed = ({
  of,
  name,
  label,
  rows = 3,
  most = 400,
  example,
}: Of & { rows?: number; most?: number; example?: string }) => {
  const given = {
    ...described({ of, name }),
    ...{ id: idOf(name), maxlength: most, placeholder: example, value: of.values.value[name] },
    onInput: (event: Input) => of.set(name, event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={idOf(name)}>{label}</label>
      {rows === 1 ? <input type="text" {...given} /> : <textarea rows={rows} {...given} />}
      <Fault of={of} name={name} />
    </div>
  );
};

/** One of many, from a menu. */
export const Chosen = ({
  of,
  name,
  label,
  options,
}: Of & { options: readonly (readonly [value: string, text: string])[] }) => (
  <div class="field">
    <label for={idOf(name)}>{label}</label>
    <select
      {...described({ of, name })}
      id={idOf(name)}
      onChange={(event: Input) => of.set(name, event.currentTarget.value)}
    >
      {options.map(([value, text]) => (
        <option value={value} selected={of.values.value[name] === value}>
          {text}
        </option>
      ))}
    </select>
    <Fault of={of} name={name} />
  </div>
);

/** One of a few answers, side by side. */
export const Picked = ({
  of,
  name,
  label,
  options,
}: Of & { options: Readonly<Record<string, string>> }) => (
  <fieldset {...described({ of, name })} name={undefined}>
    <legend>{label}</legend>
    <div class="seg">
      {Object.entries(options).map(([value, text]) => (
        <label>
          <input
            type="radio"
            name={name}
            value={value}
            checked={of.values.value[name] === value}
            onChange={() => of.set(name, value)}
          />{' '}
          {text}
        </label>
      ))}
    </div>
    <Fault of={of} name={name} />
  </fieldset>
);
