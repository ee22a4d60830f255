/** JSON Lines: each value on a line of its own, the last one ended too. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
