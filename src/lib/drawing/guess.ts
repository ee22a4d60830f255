/** A place at a mark (by its cell), below the drawing, or at an x. */
export type Place = { cell: string } | 'foot' | { x: number };

export interface Guess {
  id: string;
  at: Place;
  /** The question, if it is asked on this figure. */
  ask?: Ask;
}

/** The question as the lesson writes it, with the range in its own unit. */
export interface Ask {
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
