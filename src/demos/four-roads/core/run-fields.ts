import { Problem } from '~/lib/problem';
import { seen } from '~/lib/quote';

/** Codes for what can be wrong with a run file. */
export type RunProblemCode =
  | 'run-large'
  | 'run-json'
  | 'run-format'
  | 'run-version'
  | 'run-settings'
  | 'run-date'
  | 'run-seed'
  | 'run-value'
  | 'run-road'
  | 'run-unasked'
  | 'run-twice'
  | 'run-questions'
  | 'run-mean';

/** The error thrown for a file that is not a valid run. */
export class RunFileProblem extends Problem<RunProblemCode> {}

/** The fields of an object in a run file, unchecked. */
export type Fields = Record<string, unknown>;

/** Maximum characters of a question, an answer or a name. */
const MOST_TEXT = 400;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** The visible characters of a text, cut to a maximum length; numbers become text; empty if missing or an object. */
export const textOf = (value: unknown): string =>
  value === undefined || typeof value === 'object' ? '' : seen(String(value).slice(0, MOST_TEXT));

export const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;

/** A number from 0 to `most`. @param number of the result it belongs to, from 1 @throws RunFileProblem */
export function numberFrom(given: Fields, name: string, number: number, most: number): number {
  const value = given[name];
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrongValue(given, name, number);
}

/** Named numbers of one field, each from 0 to `most`. */
export function numbersFrom<K extends string>(
  given: Fields,
  field: string,
  names: readonly K[],
  number: number,
  most: number,
): Record<K, number> {
  const numbers = fieldsOf(given[field]);
  return Object.fromEntries(
    names.map((name) => [name, numberFrom(numbers, name, number, most)]),
  ) as Record<K, number>;
}

export const wrongValue = (given: Fields, name: string, number: number): RunFileProblem =>
  new RunFileProblem('run-value', { number, name, found: textOf(given[name]) });

const DATE = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d{1,6})?Z$/;

/** A valid date and time in a run's format, such as `2026-11-20T15:00:00Z`. @throws RunFileProblem */
export function dateFrom(value: unknown): string {
  const [text, day, time] = DATE.exec(textOf(value)) ?? [];
  const at = new Date(`${day}T${time}Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString() === `${day}T${time}.000Z`;
  if (text !== undefined && exists) return text;
  throw new RunFileProblem('run-date', { found: textOf(value) });
}
