export type Values = Readonly<Record<string, string>>;

/** A field of a last step. */
export interface Field {
  as: 'line' | 'text' | 'picked' | 'menu';
  /** How what is typed is read: a name of `read.ts` or one that the step brings. */
  read?: string | undefined;
  /** Rows of a text, and the most characters of what is typed. */
  rows?: number | undefined;
  most?: number | undefined;
  /** The least and the most of a number; of the most perhaps the field that holds it. */
  limits?: readonly [number, (number | string)?] | undefined;
  whole?: boolean | undefined;
  optional?: boolean | undefined;
  start?: string | undefined;
  example?: string | undefined;
  /** Characters of what was typed that a fault quotes. */
  quotes?: number | undefined;
  /** Asked only where other fields hold one of these, or anything. */
  when?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** The field whose value chooses among its labels, examples and options. */
  by?: string | undefined;
  /** What the step finds out that holds the option which the text points to; it is marked, and nothing is decided by it. */
  hint?: string | undefined;
  /** Asked only because what was typed and what was picked don’t agree. */
  asksBack?: boolean | undefined;
}

/** Fields side by side; those of a cell that is a list stand one below the other. */
export interface Row {
  grid?: string | undefined;
  cells?: readonly (string | readonly string[])[] | undefined;
  /** So many times, each numbered: all have to be filled in, or those that are begun. */
  times?: number | undefined;
  all?: boolean | undefined;
  /** Each time in a grid of its own, in a list of this class. */
  list?: string | undefined;
  /** A sentence in the place of fields. */
  caption?: string | undefined;
}

/** What an answer is drawn as. Each name is a sentence or a slot, `each` a list of rows of slots. */
export interface Block {
  outs?: readonly (readonly string[])[] | undefined;
  each?: string | undefined;
  text?: string | undefined;
  caption?: string | undefined;
  link?: string | undefined;
  to?: string | undefined;
  carries?: string | undefined;
  circles?: string | undefined;
  program?: string | undefined;
  brief?: boolean | undefined;
  table?: string | undefined;
  pre?: string | undefined;
}

/** A sentence, or one for each value of something. */
export type Sentence = string | { readonly [value: string]: Sentence };

/** Those of one language. `kinds` has what is said of one kind of answer alone. */
export interface Words {
  readonly [name: string]: Sentence;
}

export interface Form {
  rows: readonly Row[];
  fields: Readonly<Record<string, Field>>;
  shows: readonly Block[];
  words: Words;
  /** What the step tells what is typed by. */
  signs?: unknown;
}

/** A field where it stands: the second of three has the name `right2`. */
export interface Place {
  name: string;
  field: string;
  n: number;
  spec: Field;
}

/** The numbers of a row's times; 0 where it stands once. */
export const timesOf = ({ times }: Row): number[] =>
  times === undefined ? [0] : Array.from({ length: times }, (_, at) => at + 1);

export const placeOf = ({ fields }: Form, field: string, n: number): Place => ({
  name: n === 0 ? field : `${field}${n}`,
  field,
  n,
  spec: fields[field]!,
});

export const placesIn = (form: Form, row: Row): Place[] =>
  timesOf(row).flatMap((n) => (row.cells ?? []).flat().map((field) => placeOf(form, field, n)));

export const placesOf = (form: Form): Place[] => form.rows.flatMap((row) => placesIn(form, row));

/** What stands beside a place, with its number `n`: the fields of its own number by their names, and those that stand once. */
export function beside(values: Values, { n }: Place): Values {
  if (n === 0) return values;
  const own = Object.entries(values).filter(([name]) => name.endsWith(String(n)));
  const named = own.map(([name, value]) => [name.slice(0, -String(n).length), value]);
  return { ...values, ...(Object.fromEntries(named) as Values), n: String(n) };
}

export function isAsked(values: Values, place: Place): boolean {
  const there = beside(values, place);
  return Object.entries(place.spec.when ?? {}).every(([name, wanted]) =>
    wanted === 'any' ? there[name] : [wanted].flat().includes(there[name] ?? ''),
  );
}

/** The word of a place among `labels`, `examples` or `options`. */
export function wordOf(form: Form, group: string, place: Place, values: Values): Sentence {
  const words = (form.words[group] as Words | undefined)?.[place.field] ?? '';
  if (typeof words === 'string' || place.spec.by === undefined) return words;
  return words[beside(values, place)[place.spec.by] ?? ''] ?? words.other ?? words;
}
