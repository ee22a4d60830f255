/** The composition of the training text; shares are between 0 and 1. */
export interface TextOptions {
  /** Most predictions of a sequence, which has at most one token more. */
  context: number;
  /** Shares of text from memory, of text with notes to read, and of text with a style to follow; they add up to 1. */
  mixture: { parametric: number; reading: number; style: number };
  /** Share of questions in reading text whose answer is certain to be in the note. */
  answered: number;
  /** Share of notes with many towns with similar names, and few relations. */
  hard: number;
  /** Share of notes that use blanks as names. */
  blanks: number;
  /** Numbers, from 0, of blanks that must not be used because they stand for a reader's own names. */
  avoid: readonly number[];
  /** True if questions without an answer are asked; without them the model never says `unknown`. */
  abstain: boolean;
}

/** The mixture that teaches all skills, by measurement; see the tests for its shares. */
export const TEXT_OPTIONS: TextOptions = {
  context: 96,
  mixture: { parametric: 0.22, reading: 0.5, style: 0.28 },
  answered: 0.75,
  hard: 0.45,
  blanks: 0.4,
  avoid: [],
  abstain: true,
};
