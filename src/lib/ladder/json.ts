/** Guards for values of a file that was fetched. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a value is a list of one or more, all of which pass. */
export const isListOf = (value: unknown, is: (one: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every(is);

/** Whether a value is a list of just so many, all of which pass. */
export const areChecked = (
  value: unknown,
  length: number,
  is: (one: unknown) => boolean,
): boolean => isListOf(value, is) && value.length === length;

export const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
