/** The one of the legal values that was given. @throws a sentence that names the option and them. */
export function oneOf<T extends string>(legal: readonly T[], value: unknown, option: string): T {
  const found = legal.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Error(`${option} is "${String(value ?? '')}"; it must be one of ${legal.join(', ')}.`);
}

/** A whole number. @throws a sentence that names the option. */
export function wholeNumber(value: string, option: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(`${option} is "${value}"; it must be a whole number.`);
}

/** A text that is not empty. @throws a sentence that names the option and what it should say. */
export function given(value: string | undefined, option: string, says: string): string {
  if (value) return value;
  throw new Error(`${option} is missing; it says ${says}.`);
}
