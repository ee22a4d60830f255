import { applies, type Field, type Fields, type Settings } from '~/lib/settings/table';
import { whenText } from '~/demos/kit/form';

/** The sources of a form's markup: the demo's table, the initial values, and the strings of its language. */
export interface Form {
  demo: string;
  fields: Fields;
  settings: Readonly<Record<string, string | number | boolean>>;
  words: object;
}

export const formTable = <T extends Fields>(
  demo: string,
  fields: T,
  settings: Settings<T>,
  words: object,
): Form => ({ demo, fields, settings, words });

export interface Option {
  value: string;
  name: string;
}

/**
 * A field's row in the table with its strings.
 * @throws RangeError if the table or the strings lack it
 */
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
    value: settings[name]!,
    options: 'options' in field ? optionsOf(field, words[field.names ?? `${name}s`]) : [],
    shown: shownWhen(field, settings),
  };
}

const textOf = (words: unknown) => (typeof words === 'string' ? words : undefined);

const optionsOf = ({ options }: { options: readonly string[] }, names: unknown): Option[] =>
  options.map((value) => ({
    value,
    name: (names as Readonly<Record<string, string>> | undefined)?.[value] ?? value,
  }));

/** Attributes of an element that is shown only under some settings. */
export const shownWhen = (
  { when }: Pick<Field, 'when'>,
  settings: Form['settings'],
): { 'data-when'?: string; hidden?: boolean } =>
  when ? { 'data-when': whenText(when), hidden: !applies(when, settings) } : {};
