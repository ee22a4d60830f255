import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { membersOf, type Field as Row, type Fields } from '~/lib/settings/table';
import { rowOf, shownWhen, type Option } from './form-table';
import type { DemoState } from './demo-state';
import { wrongValueText } from './form';

interface Of {
  of: DemoState<Fields, unknown>;
  name: string;
}

interface Props extends Of {
  values?: Record<string, string | number>;
  options?: readonly Option[];
  describedBy?: string;
  children?: FigureNode | readonly FigureNode[];
}

export function Field(props: Props) {
  const { of, name, values = {}, children } = props;
  const { field, label, help, id, options: own, shown } = drawnOf(props);
  const options = props.options ?? own;
  const below = (
    <>
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {fill(help, values)}
        </p>
      )}
      {children}
    </>
  );
  if (field.kind === 'flag')
    return (
      <div class="field" {...shown}>
        <label class="switch">
          <Control {...props} options={options} /> {label}
        </label>
        {below}
      </div>
    );
  if (field.kind === 'choice' && field.aside)
    return (
      <fieldset class="span" {...shown}>
        <legend>{label}</legend>
        <div class="seg">
          {options.map(({ value, name: sentence }) => (
            <label>
              <Radio of={of} name={name} value={value} /> {sentence}
            </label>
          ))}
        </div>
        {below}
      </fieldset>
    );
  const isNumber = field.kind === 'number' && options.length === 0;
  const isWide = field.kind === 'private' && options.length === 0;
  const named = [<label for={id}>{label}</label>, <Control {...props} options={options} />];
  return (
    <div class={`field ${field.kind}${isWide ? ' span' : ''}`} {...shown}>
      {isNumber ? <div class="row ends-apart gap-2 line-up">{named}</div> : named}
      {isNumber && field.slide && (
        <Slide of={of} name={name} min={field.slide[0]} max={field.slide[1]} label={label} />
      )}
      <Wrong of={of} name={name} />
      {below}
    </div>
  );
}

const drawnOf = ({ of: { name: demo, form, t }, name }: Of) =>
  rowOf({ demo, fields: form.fields, settings: form.settings.value, words: t }, name);

export const FieldList = ({ of, names }: { of: Of['of']; names: readonly string[] }) => (
  <>{names.map((name) => Field({ of, name }))}</>
);

export function Wrong({ of, name }: Of) {
  const { form, runs, kit, props } = of;
  const status = runs.status.value;
  const failed = status.name === 'failed' && status.field === name ? status.message : '';
  const sentence = form.wrong.value.includes(name)
    ? wrongValueText(form.fields[name], form.texts[name]!.value, { kit, locale: props.locale })
    : failed;
  return (
    <p
      class="error"
      id={`${of.name}-${name}-error`}
      data-error={name}
      data-fault={failed !== ''}
      hidden={sentence === ''}
    >
      {sentence}
    </p>
  );
}

interface Controlled extends Of {
  options: readonly Option[];
  describedBy?: string;
  isNamed?: boolean;
}

export function Control({ of, name, options, describedBy = '', isNamed }: Controlled) {
  const { field, id, label, help, placeholder } = drawnOf({ of, name });
  const text = of.form.texts[name]!;
  const describing = [field.kind !== 'flag' && `${id}-error`, help && `${id}-help`, describedBy];
  const common = {
    id,
    name,
    form: `${of.name}-inputs`,
    'aria-label': isNamed && label,
    'aria-describedby': describing.filter(Boolean).join(' ') || undefined,
    'aria-invalid': of.form.wrong.value.includes(name) && 'true',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      (text.value = currentTarget.value),
  };
  if (options.length > 0)
    return (
      <select {...common}>
        {options.map(({ value, name: sentence }) => (
          <option value={value} selected={value === text.value}>
            {sentence}
          </option>
        ))}
      </select>
    );
  // The usual text stays a text area's content, by which the reader's text is told from it.
  const usual = String(of.props.settings[name]);
  return typedControl(field, { ...common, value: text.value }, { placeholder, usual }, text);
}

function typedControl(
  field: Row,
  common: { value: string },
  { placeholder, usual }: { placeholder: string | undefined; usual: string },
  text: { value: string },
) {
  switch (field.kind) {
    case 'flag': {
      const turn = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        (text.value = currentTarget.checked ? '1' : '0');
      const isOn = text.value === '1';
      return <input {...common} type="checkbox" value={undefined} checked={isOn} onInput={turn} />;
    }
    case 'number': {
      const { min, max } = field;
      return <input {...common} type="number" inputmode="decimal" min={min} max={max} step="any" />;
    }
    case 'private': {
      const free = { maxlength: field.most, placeholder, spellcheck: 'false' };
      const { value, ...others } = common;
      return field.rows ? (
        <textarea {...others} {...free} rows={field.rows} value={value}>
          {usual}
        </textarea>
      ) : (
        <input {...common} {...free} />
      );
    }
    default:
      return <input {...common} type="date" />;
  }
}

interface Slid extends Of {
  label: string;
  /** True if the field has no other control. */
  alone?: boolean;
  min: number;
  max: number;
  class?: string;
  step?: string;
  'aria-valuetext'?: string;
}

export function Slide({ of, name, label, alone = false, ...reach }: Slid) {
  const field = of.form.fields[name]!;
  const [least, step] = field.kind === 'number' ? [field.min, field.step] : [0, 1];
  const text = of.form.texts[name]!;
  return (
    <input
      type="range"
      form={`${of.name}-inputs`}
      {...{ [alone ? 'name' : 'data-slides']: name }}
      step={step ?? 1}
      {...reach}
      aria-label={label}
      value={text.value}
      onInput={({ currentTarget }) =>
        (text.value = String(Math.max(Number(currentTarget.value), least)))
      }
    />
  );
}

export const Radio = ({ of, name, value }: Of & { value: string }) => (
  <input
    type="radio"
    name={name}
    value={value}
    form={`${of.name}-inputs`}
    checked={of.form.texts[name]!.value === value}
    onInput={() => (of.form.texts[name]!.value = value)}
  />
);

interface Ticked extends Of {
  value: string;
  when?: Row['when'];
  children: FigureNode | readonly FigureNode[];
}

export function Tick({ of, name, value, when, children }: Ticked) {
  const text = of.form.texts[name]!;
  const ticked = membersOf(text.value);
  const others = ticked.filter((one) => one !== value);
  return (
    <label class="switch" {...shownWhen({ when }, of.form.settings.value)}>
      <input
        class="rigid"
        type="checkbox"
        name={name}
        value={value}
        checked={ticked.includes(value)}
        aria-invalid={of.form.wrong.value.includes(name) && 'true'}
        aria-describedby={`${of.name}-${name}-error`}
        onInput={({ currentTarget }) =>
          (text.value = (currentTarget.checked ? [...others, value] : others).join(','))
        }
      />
      {children}
    </label>
  );
}
