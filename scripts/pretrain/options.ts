/** Returns a legal value. @throws a sentence with the option and its legal values */
export function oneOf<T extends string>(legal: readonly T[], value: unknown, option: string): T {
  const found = legal.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Error(`${option} is "${String(value ?? '')}"; it must be one of ${legal.join(', ')}.`);
}

/** Parses a whole number. @throws a sentence with the option */
export function wholeNumber(value: string, option: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(`${option} is "${value}"; it must be a whole number.`);
}

/** Returns a text that is not empty. @throws a sentence with the option and its expected content */
export function given(value: string | undefined, option: string, says: string): string {
  if (value) return value;
  throw new Error(`${option} is missing; it says ${says}.`);
}
