import { applies, type Field, type Fields, type When } from '~/lib/settings/table';

interface Form {
  demo: string;
  fields: Fields;
  settings: Readonly<Record<string, string | number | boolean>>;
  words: object;
}

export interface Option {
  value: string;
  name: string;
}

/** @throws RangeError if the table or the strings lack it */
export function rowOf(form: Form, name: string) {
  const { demo, fields, settings } = form;
  const field = fields[name];
  if (!field)
    throw new RangeError(
      `The form of ${demo} asks for "${name}"; the table in its core/settings.ts lacks it.`,
    );
  const words = form.words as Readonly<Record<string, unknown>>;
  const { [name]: label, [`${name}Help`]: help, [`${name}Placeholder`]: placeholder } = words;
  if (typeof label !== 'string')
    throw new RangeError(
      `The field "${name}" of ${demo} has no label: add "${name}" to its words in content/words.`,
    );
  return {
    field,
    label,
    help: textOf(help),
    placeholder: textOf(placeholder),
    id: `${demo}-${name}`,
    shown: shownWhen(field, settings),
    options: 'options' in field ? optionsOf(field, words[field.names ?? `${name}s`]) : [],
  };
}

const textOf = (words: unknown) => (typeof words === 'string' ? words : undefined);

const optionsOf = ({ options }: { options: readonly string[] }, names: unknown): Option[] =>
  options.map((value) => ({
    value,
    name: (names as Readonly<Record<string, string>> | undefined)?.[value] ?? value,
  }));

export const shownWhen = (
  { when }: Pick<Field, 'when'>,
  settings: Form['settings'],
): { 'data-when'?: string; hidden?: boolean } =>
  when ? { 'data-when': whenText(when), hidden: !applies(when, settings) } : {};

/** A condition as an attribute value such as `task=facts+own`. */
const whenText = (when: When): string =>
  new URLSearchParams(
    Object.entries(when).map(([name, values]): [string, string] => [name, values.join(' ')]),
  ).toString();
