/** What the training text is made of; shares lie between 0 and 1. */
export interface TextOptions {
  /** Longest sequence in guesses: sequences hold at most one token more. */
  context: number;
  /** Shares of text from memory, with notes to read, and with a style to follow; they add up to 1. */
  mixture: { parametric: number; reading: number; style: number };
  /** Share of questions in reading text that the note answers for certain. */
  answered: number;
  /** Share of notes with many towns, alike in name, and few relations. */
  hard: number;
  /** Share of notes that use blanks as names. */
  blanks: number;
  /** Blanks, numbered from 0, that must not be used: those that stand for a reader's own names. */
  avoid: readonly number[];
  /** Whether questions without an answer are asked; without them the model never says `unknown`. */
  abstain: boolean;
}

/** The mixture that was measured to teach all skills; see the tests for its shares. */
export const TEXT_OPTIONS: TextOptions = {
  context: 96,
  mixture: { parametric: 0.22, reading: 0.5, style: 0.28 },
  answered: 0.75,
  hard: 0.45,
  blanks: 0.4,
  avoid: [],
  abstain: true,
};
