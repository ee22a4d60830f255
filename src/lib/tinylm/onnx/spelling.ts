/** The mark in a piece for the space before it, as in SentencePiece (Kudo & Richardson 2018). */
export const SPACE = '\u2581';

/** A step of the normaliser in `tokenizer.json`. */
export type Step =
  | { type: 'NFC' | 'NFKC' | 'Lowercase' }
  | { type: 'Strip'; strip_left: boolean; strip_right: boolean }
  | { type: 'Replace'; pattern: { Regex: string }; content: string };

/** Replaces each match by `content`. */
export const replace = (pattern: string, content: string): Step => ({
  type: 'Replace',
  pattern: { Regex: pattern },
  content,
});

/** The mapping between texts and a model's tokens. */
export interface Spelling {
  /** The text of each token by its number, without duplicates. */
  pieces: readonly string[];
  /** The normalisation of a text before it is cut into pieces. */
  steps: readonly Step[];
  /**
   * The treatment of white space between pieces: with `spaces` it is part of the pieces (as `SPACE`), with `nothing` it
   * has no meaning, with `characters` it is a token like any other.
   */
  between: 'spaces' | 'nothing' | 'characters';
  padding: number;
  /** The token for text without one; if undefined, such text is left out. */
  unknown?: number;
  /** The token before every text. */
  start?: number;
  /** The token that ends an answer. */
  stop?: number;
  /** Tokens from this one on are never written. */
  known: number;
  /** A Jinja template that turns `messages` into a prompt. */
  chat: string;
}
