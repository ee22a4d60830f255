/** The tokens of a window, and the day on which they were read. */
interface Window {
  readonly least: number;
  readonly most: number;
  readonly on: string;
}

export type Unit = 'pages' | 'words' | 'characters' | 'tokens';

export interface Fitting {
  /** A text of fewer tokens fits into a prompt. */
  readonly tokens: number;
  /** When this was advised. */
  readonly month: string;
  /** From how many tokens on models read less well, in words; the shortest first. */
  readonly worse: readonly { readonly from: number; readonly said: string }[];
  /** Tokens of each unit, in the language of the page; words are English in both. */
  readonly perUnit: Readonly<Record<Unit, number>>;
  /** Windows by the class of model. */
  readonly windows: Readonly<Record<string, Window>>;
}

/** From so many words on a text can train a model from nothing. */
const BILLIONS = 1e9;

/** What is longer than this is no number but a text. */
const NUMBER = 24;

/** A number of a unit, or a pasted text, whose characters count; undefined if there is nothing to count. */
export function tokensOf(typed: string, unit: Unit, { perUnit }: Fitting): number | undefined {
  const isText = typed.length > NUMBER;
  const n = isText ? typed.length : Number.parseFloat(typed.replaceAll(/[\s,，]/g, ''));
  const tokens = Math.round(n * perUnit[isText ? 'characters' : unit]);
  return tokens >= 0 ? tokens : undefined;
}

/** The option of the question about the text, for so many tokens and a class of model. */
export function optionFor(tokens: number, model: string, { tokens: advised, windows }: Fitting) {
  if (tokens === 0) return 'none';
  if (tokens >= BILLIONS) return 'billions';
  return tokens < Math.min(advised, windows[model]!.least) ? 'pages' : 'library';
}
