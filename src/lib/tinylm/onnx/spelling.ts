/** Stands in a piece for the space before it, as SentencePiece writes it (Kudo & Richardson 2018). */
export const SPACE = '\u2581';

/** A step of the normaliser in `tokenizer.json`. */
export type Step =
  | { type: 'NFC' | 'NFKC' | 'Lowercase' }
  | { type: 'Strip'; strip_left: boolean; strip_right: boolean }
  | { type: 'Replace'; pattern: { Regex: string }; content: string };

/** Each match becomes `content`. */
export const replace = (pattern: string, content: string): Step => ({
  type: 'Replace',
  pattern: { Regex: pattern },
  content,
});

/** How a text becomes a model's tokens and its tokens a text. */
export interface Spelling {
  /** The text of each token, by its number; no two are alike. */
  pieces: readonly string[];
  /** What is done to a text before it is cut into pieces. */
  steps: readonly Step[];
  /**
   * What lies between pieces: `spaces` are parts of the pieces (as `SPACE`), `nothing` where white space means
   * nothing, `characters` where it is a token like any other.
   */
  between: 'spaces' | 'nothing' | 'characters';
  padding: number;
  /** What a text becomes that no token stands for; without it, such text is left out. */
  unknown?: number;
  /** Stands before every text. */
  start?: number;
  /** Ends an answer. */
  stop?: number;
  /** Tokens from this one on are never written. */
  known: number;
  /** A Jinja template that writes `messages` out as a prompt. */
  chat: string;
}
