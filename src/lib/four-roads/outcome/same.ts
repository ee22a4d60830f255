/** True if a text contains the tokens as one consecutive run. */
export const holds = (text: readonly number[], tokens: readonly number[]): boolean =>
  text.some((_, start) => tokens.every((token, i) => text[start + i] === token));

export const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((token, i) => token === other[i]);
