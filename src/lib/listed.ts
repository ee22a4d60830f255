/** Those of a form's values that a text names, with commas between, in the order of the form. */
export function listed<T extends string>(text: string, values: readonly T[]): T[] {
  const named = text.split(',');
  return values.filter((value) => named.includes(value));
}
