import type { Slots } from './said';
import { isAsked, placesIn, placesOf, wordOf } from './form';
import type { Field, Form, Place, Values } from './form';
import { amountIn, countIn, numberFault } from './numbers';
import { textFault } from './sentence';

/** What is wrong with a field, by the name that its sentence has under `faults`, and what that sentence is filled with. */
export interface Fault {
  readonly fault: string;
  readonly [slot: string]: Slots[string];
}

/** What a reader may look at beside what is typed. */
export interface Asked {
  /** Of the field, with its number. */
  name: string;
  spec: Field;
  /** What another field is read as; undefined while that has a fault. */
  ask(name: string): unknown;
  /** What is typed in the same field of lower numbers. */
  earlier: readonly string[];
  options: readonly string[];
  /** What stands in the field while it is empty. */
  example: string;
  values: Values;
  data: unknown;
}

export type Readers = Readonly<Record<string, (typed: string, asked: Asked) => unknown>>;

export interface Given<Data = unknown> {
  data: Data;
  /** What is typed, with what the step found out about it. */
  values: Values;
  form: Form;
}

/** What a file of `src/lib/yours` exports. */
export interface Step {
  /** The answer from what the fields are read as, rows that repeat under `each`. */
  answer(read: never, given: Given<never>): Slots;
  readers?: Readers;
  /** More to decide by, while the form is filled in: values for `when` and `by`. */
  more?(values: Values, form: Form): Values;
  /** The options of menus, each with its id and the slots of its name. */
  menus?(data: never): Readonly<Record<string, readonly Slots[]>>;
}

const USUAL = { line: 'any', text: 'any', picked: 'picked', menu: 'picked' };

export interface Asking {
  form: Form;
  step: Step;
  data: unknown;
}

const isFault = (found: unknown): found is Fault =>
  typeof found === 'object' && found !== null && 'fault' in found;

function numberOr(n: number | undefined, typed: string, { spec, ask }: Asked): unknown {
  const [least, limit = Infinity] = spec.limits ?? [-Infinity];
  const most = typeof limit === 'string' ? ask(limit) : limit;
  if (typeof most !== 'number') return undefined;
  if (typed.trim() === '') return spec.optional ? Number.NaN : { fault: 'empty', least, most };
  const fault = numberFault(n, { least, most, whole: spec.whole });
  return fault ? { fault, least, most } : n;
}

const READERS: Readers = {
  any: (typed, { example }) => typed.trim() || example,
  picked: (typed, { options }) => (options.includes(typed) ? typed : { fault: 'empty' }),
  sentence(typed, { earlier }) {
    const fault = textFault(typed, earlier);
    return fault ? { fault } : typed.trim();
  },
  count: (typed, asked) => numberOr(countIn(typed), typed, asked),
  amount: (typed, asked) => numberOr(amountIn(typed), typed, asked),
};

export const menusOf = ({ step, data }: Asking): Readonly<Record<string, readonly Slots[]>> =>
  step.menus?.(data as never) ?? {};

export function startOf(asking: Asking): Values {
  const menus = menusOf(asking);
  const first = (field: string) => menus[field]?.find((one) => one.first)?.id ?? '';
  return Object.fromEntries(
    placesOf(asking.form).map(({ name, field, spec }) => [
      name,
      spec.start ?? String(first(field)),
    ]),
  );
}

/** What stands in the fields, and what the step makes of it. */
export const knownOf = ({ form, step }: Asking, typed: Values): Values => ({
  ...step.more?.(typed, form),
  ...typed,
});

/** The fields that are asked: of a row that repeats those that are begun, or the first. */
function askedIn(asking: Asking, typed: Values): Place[] {
  const { form } = asking;
  const known = knownOf(asking, typed);
  const start = startOf(asking);
  return form.rows.flatMap((row) => {
    const places = placesIn(form, row);
    const begun = places.filter(
      ({ name, n }) => row.all || n === 0 || typed[name]!.trim() !== start[name],
    );
    const numbers = begun.length > 0 ? begun.map(({ n }) => n) : [1];
    return places.filter((place) => numbers.includes(place.n) && isAsked(known, place));
  });
}

export interface Reading {
  faults: readonly { place: Place; found: Fault }[];
  read: Readonly<Record<string, unknown>>;
}

/** Reads the fields that are asked, or tells the faults in their order. */
export function readForm(asking: Asking, typed: Values): Reading {
  const { form, step, data } = asking;
  const values = knownOf(asking, typed);
  const asked = askedIn(asking, typed);
  const menus = menusOf(asking);
  const readers = { ...READERS, ...step.readers };
  const found = new Map<string, unknown>();

  function ask(name: string): unknown {
    const place = asked.find((one) => one.name === name);
    if (place && !found.has(name)) found.set(name, reading(place));
    return isFault(found.get(name)) ? undefined : found.get(name);
  }

  function reading(place: Place): unknown {
    const { name, field, n, spec } = place;
    const options = menus[field]?.map(({ id }) => String(id));
    const earlier = placesOf(form).filter((one) => one.field === field && one.n < n);
    return readers[spec.read ?? USUAL[spec.as]]!(typed[name]!, {
      name,
      spec,
      ask,
      earlier: earlier.map((one) => typed[one.name]!),
      options: options ?? Object.keys(wordOf(form, 'options', place, values)),
      example: spec.example ?? String(wordOf(form, 'examples', place, values)),
      values,
      data,
    });
  }

  const valuesOf = (places: readonly Place[]) =>
    Object.fromEntries(places.map(({ name, field }) => [field, ask(name)]));
  const { 0: single = [], ...numbered } = Object.groupBy(asked, ({ n }) => n);
  const each = Object.entries(numbered).map(([n, places]) => ({
    n: Number(n),
    ...valuesOf(places!),
  }));
  const read = { ...valuesOf(single), each };
  const faults = asked.flatMap((place) => {
    const one = found.get(place.name);
    return isFault(one) ? [{ place, found: one }] : [];
  });
  return { faults, read };
}
