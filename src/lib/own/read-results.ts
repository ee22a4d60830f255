import { Problem } from '../problem';
import type { Results } from './results';
import SCHEMA from './results.schema.json';

/** What a value of a results file must be: the part of JSON Schema, draft 2020-12, that these files need. */
export interface Shape {
  type: string | readonly string[];
  description?: string;
  const?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  pattern?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Shape>>;
  items?: Shape;
}

/** Why a file is no results file; each has a sentence in `problems` of `content/words/own-results`. */
type Code =
  | 'results-no-json'
  | 'results-other'
  | 'results-later'
  | 'results-field'
  | 'results-length';
export class ResultsProblem extends Problem<Code> {}

/** @throws ResultsProblem that names the field that is wrong, such as `cells[2].placings[0].rank` */
export function readResults(text: string): Results {
  const value = valueIn(text);
  if (!isObject(value) || value.format !== 'crossroads-results')
    throw new ResultsProblem('results-other');
  if (typeof value.version === 'number' && value.version > 1)
    throw new ResultsProblem('results-later', { version: value.version });
  const place = wrongIn(value, SCHEMA, '');
  if (place !== undefined) throw new ResultsProblem('results-field', { place });
  const results = value as unknown as Results;
  checkLengths(results);
  return { ...results, roads: results.roads.map(withoutNulls) };
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ResultsProblem('results-no-json', {}, { cause });
  }
}

/** An answer that is missing is null in JSON. */
const withoutNulls = (road: Results['roads'][number]) => ({
  ...road,
  answers: road.answers.map((answer) => answer ?? undefined),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  integer: Number.isSafeInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
};

/** The place of the first value that is not as its shape says, inner ones first; undefined if there is none. */
export function wrongIn(value: unknown, shape: Shape, place: string): string | undefined {
  if (![shape.type].flat().some((type) => IS[type]!(value))) return place;
  if ('const' in shape && value !== shape.const) return place;
  if (shape.enum && !shape.enum.includes(value)) return place;
  if (shape.pattern && !new RegExp(shape.pattern).test(String(value))) return place;
  if (typeof value === 'number' && value < (shape.minimum ?? -Infinity)) return place;
  if (Array.isArray(value))
    return first(value, (one, at) => wrongIn(one, shape.items!, `${place}[${at}]`));
  return isObject(value) ? wrongField(value, shape, place && `${place}.`) : undefined;
}

function wrongField(
  value: Record<string, unknown>,
  { required, properties }: Shape,
  before: string,
): string | undefined {
  const missing = required!.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return before + missing;
  return first(Object.entries(properties!), ([name, shape]) =>
    Object.hasOwn(value, name) ? wrongIn(value[name], shape, before + name) : undefined,
  );
}

function first<T>(all: readonly T[], find: (one: T, at: number) => string | undefined) {
  for (const [at, one] of all.entries()) {
    const found = find(one, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkLengths({ questions, cells, roads }: Results): void {
  const lists = [
    ...cells.map(({ placings }, at) => ({ place: `cells[${at}].placings`, of: placings })),
    ...roads.map(({ answers }, at) => ({ place: `roads[${at}].answers`, of: answers })),
  ];
  const wrong = lists.find(({ of }) => of.length !== questions.length);
  if (wrong)
    throw new ResultsProblem('results-length', {
      place: wrong.place,
      n: wrong.of.length,
      questions: questions.length,
    });
}
