/** The values of a form that a comma-separated text contains, in the order of the form. */
export function listed<T extends string>(text: string, values: readonly T[]): T[] {
  const named = text.split(',');
  return values.filter((value) => named.includes(value));
}
