/** One pass: so many sequences of so many tokens. `length` is a multiple of 4, at most the context. */
export interface Shape {
  batch: number;
  length: number;
}

export const tokensIn = ({ batch, length }: Shape): number => batch * length;
