import type { Of } from '../deciding';

interface Props extends Of {
  /** The question that it answers, or the case. */
  name: string;
  options: readonly {
    readonly id: string;
    readonly name: string;
    readonly blank?: string | undefined;
  }[];
  [attribute: `data-${string}` | `aria-${string}`]: string | false | undefined;
  form?: string;
}

export const Blank = ({ of, name, options, ...attributes }: Props) => (
  <select
    name={name}
    {...attributes}
    value={of.demo.form.texts[name]!.value}
    onChange={({ currentTarget }) => of.choose(name, currentTarget.value)}
  >
    {options.map((option) => (
      <option value={option.id}>{option.blank ?? option.name}</option>
    ))}
  </select>
);
