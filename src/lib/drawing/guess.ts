/** The guess of a lesson, made on its figure, with the range in its own unit. */
export interface Guess {
  id: string;
  /** The mark that answers it, by its cell, or an x. */
  at: { cell: string } | { x: number };
  min: number;
  max: number;
  unit: string;
  /** The sign after the number: `%` or empty. */
  sign: string;
  /** The answer, in the unit of the question. */
  truth: number;
  /** Cells of other marks that would give the answer away; they stay hidden with it. */
  tells: readonly string[];
  /** For a choice: the options, as stops of a rail. */
  stops?: readonly string[];
}
