import type { Fields } from './settings/table';

interface Limit {
  min: number;
  max: number;
  whole?: boolean;
}

export const numbersOf = <T extends Fields>(fields: T): NumbersOf<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, { kind }]) => kind === 'number'),
  ) as unknown as NumbersOf<T>;

type NumbersOf<T extends Fields> = {
  [Name in keyof T as T[Name] extends { kind: 'number' } ? Name : never]: T[Name];
};

/**
 * Throws for the first number outside its limit, with a sentence for readers; a missing setting
 * passes.
 *
 * @throws RangeError
 */
export function checkLimits(
  settings: Readonly<Record<string, unknown>>,
  limits: Readonly<Record<string, Limit>>,
): void {
  for (const [name, limit] of Object.entries(limits)) {
    const value = settings[name];
    if (value !== undefined && !isWithin(value, limit))
      throw new RangeError(`${name} ${mustBe(limit)}; it is ${String(value)}.`);
  }
}

const isWithin = (value: unknown, { min, max, whole }: Limit): boolean =>
  typeof value === 'number' &&
  value >= min &&
  value <= max &&
  (whole !== true || Number.isInteger(value));

const mustBe = ({ min, max, whole }: Limit): string =>
  whole ? `must be a whole number from ${min} to ${max}` : `must lie between ${min} and ${max}`;
