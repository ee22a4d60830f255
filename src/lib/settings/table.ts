/**
 * One row of a demo's table: the values of a form field, its control and the conditions under which it applies. The
 * form's markup, its checks, the URL and the recorder all use it. The demo's words label it: `rank` is its label,
 * `rankHelp` its optional help, `ranks` the names of its options.
 */
export type Field = Kind & {
  /** Default: always. A field that does not apply is hidden and not checked. */
  when?: When;
  /** The word list with the names of the options, if it is not the field's name with an "s". */
  names?: string;
};

type Kind =
  | NumberKind
  /** One of a few options, in a list or side by side. */
  | { kind: 'choice'; default: string; options: readonly string[]; aside?: boolean }
  | { kind: 'flag'; default: boolean }
  /** At least one of the options, as checkboxes with one name; the value lists them in order, separated by commas. */
  | { kind: 'set'; default: string; options: readonly string[] }
  | { kind: 'date'; default: string }
  /** The reader's own text, which is kept in the form and never put into the URL. */
  | { kind: 'private'; default: string; rows?: number; most?: number };

interface NumberKind {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  whole?: boolean;
  /** Range of the slider if there is one; narrower than the limits where these are too wide for it. */
  slide?: readonly [min: number, max: number];
  /** Distance between two slider positions; 1 by default. */
  step?: number;
}

export const whole = (value: number, min: number, max: number) =>
  ({ kind: 'number', default: value, min, max, whole: true }) as const;

export type Fields = Record<string, Field>;

type NumberField = Extract<Field, { kind: 'number' }>;

type Value<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'choice'; options: readonly (infer Option)[] }
      ? Option
      : string;

/** The values of a form with a given table; a choice has the type of its options. */
export type Settings<T extends Fields> = { [K in keyof T]: Value<T[K]> };

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Parses a field's value; undefined if the text is not a legal value. */
export function parseField(field: Field, text: string): string | number | boolean | undefined {
  switch (field.kind) {
    case 'number':
      return parseNumber(field, text);
    case 'choice':
      return field.options.includes(text) ? text : undefined;
    case 'flag':
      return text === '1' || text === 'on' ? true : text === '0' || text === '' ? false : undefined;
    case 'set':
      return parseSet(field.options, text);
    case 'date':
      return text === '' || (DATE.test(text) && !Number.isNaN(Date.parse(text))) ? text : undefined;
    case 'private':
      return text;
  }
}

function parseNumber(field: NumberField, text: string): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value) || value < field.min || value > field.max) return undefined;
  return field.whole && !Number.isInteger(value) ? undefined : value;
}

function parseSet(options: readonly string[], text: string): string | undefined {
  const chosen = membersOf(text);
  const legal = chosen.length > 0 && chosen.every((one) => options.includes(one));
  return legal ? options.filter((option) => chosen.includes(option)).join(',') : undefined;
}

export const membersOf = (set: string): string[] => set.split(',').filter((one) => one !== '');

export function defaults<T extends Fields>(fields: T): Settings<T> {
  return map(fields, (field) => field.default);
}

/** Parses settings by name; a missing or illegal one gets the fallback's value. */
export function settingsFrom<T extends Fields>(
  fields: T,
  read: (name: string) => string | null,
  fallback: Settings<T> = defaults(fields),
): Settings<T> {
  return map(fields, (field, name) => {
    const text = read(name);
    const value = text === null ? undefined : parseField(field, text);
    return value ?? fallback[name as keyof T];
  });
}

/**
 * Settings of a recorded run: the values of its config, and the table's defaults for all others.
 * @throws RangeError if the config has a field that is not in the table, or an illegal value
 */
export function settingsOfRun<T extends Fields>(
  fields: T,
  config: Readonly<Record<string, unknown>>,
): Settings<T> {
  for (const [name, value] of Object.entries(config)) checkLegal(fields, name, textOf(value));
  return settingsFrom(fields, (name) => (name in config ? textOf(config[name]) : null));
}

/** The part of a run's config that sets form fields; a record may contain more, such as the number of checks. */
export const setIn = (
  fields: Fields,
  config: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(config).filter(([name]) => name in fields));

function checkLegal(fields: Fields, name: string, text: string): void {
  const field = fields[name];
  const names = Object.keys(fields).join(', ');
  if (!field) throw new RangeError(`A run sets "${name}", which is none of ${names}.`);
  if (parseField(field, text) === undefined)
    throw new RangeError(`A run sets "${name}" to "${text}"; it must be ${legalValues(field)}.`);
}

function legalValues(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `a ${field.whole ? 'whole ' : ''}number from ${field.min} to ${field.max}`;
    case 'choice':
      return `one of ${field.options.map((option) => `"${option}"`).join(', ')}`;
    case 'set':
      return `some of ${field.options.map((option) => `"${option}"`).join(', ')}, with commas between`;
    case 'flag':
      return 'true or false';
    case 'date':
      return 'a day such as 2026-11-20, or empty';
    case 'private':
      return 'text';
  }
}

/** Formats a value for links and forms; the inverse of `parseField`. */
export const textOf = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

function map<T extends Fields>(
  fields: T,
  valueOf: (field: Field, name: string) => unknown,
): Settings<T> {
  const entries = Object.entries(fields).map(([name, field]) => [name, valueOf(field, name)]);
  return Object.fromEntries(entries) as Settings<T>;
}

/** The settings under which a part of a form is relevant: fields, each with the values that count. */
export type When = Readonly<Record<string, readonly string[]>>;

export type Values = Readonly<Record<string, string | number | boolean>>;

/** `applies({ task: ['facts', 'own'] }, { task: 'own' })` is true; without conditions it is always true. */
export const applies = (when: When, settings: Values): boolean =>
  Object.entries(when).every(([name, values]) => values.includes(String(settings[name])));

/** The values of a form that a comma-separated text contains, in the order of the form. */
export function listed<T extends string>(text: string, values: readonly T[]): T[] {
  const named = text.split(',');
  return values.filter((value) => named.includes(value));
}
