import { Problem } from '~/lib/problem';
import { seen } from '~/lib/quote';

/** What can be wrong with a file of a run. */
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

/** A file that is no run. */
export class RunFileProblem extends Problem<RunProblemCode> {}

/** What a file of a run holds under a name, of whatever kind. */
export type Fields = Record<string, unknown>;

/** Characters of a question, an answer or a name. */
const MOST_TEXT = 400;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text of bearable length of what can be seen, a number written out; empty for what is missing or holds other things. */
export const textOf = (value: unknown): string =>
  value === undefined || typeof value === 'object' ? '' : seen(String(value).slice(0, MOST_TEXT));

export const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;

/** A number from 0 to `most`. @param number of the result it stands in, from 1 */
export function numberFrom(given: Fields, name: string, number: number, most: number): number {
  const value = given[name];
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrongValue(given, name, number);
}

/** Named numbers of one field, from 0 to `most`. */
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

/** A moment of the calendar as a run has it, such as `2026-11-20T15:00:00Z`. */
export function dateFrom(value: unknown): string {
  const [text, day, time] = DATE.exec(textOf(value)) ?? [];
  const at = new Date(`${day}T${time}Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString() === `${day}T${time}.000Z`;
  if (text !== undefined && exists) return text;
  throw new RunFileProblem('run-date', { found: textOf(value) });
}
