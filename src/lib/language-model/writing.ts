/** The settings of sampling, and the limits of an answer. */
export interface WritingSettings {
  /** 0 takes the likeliest token each time; 1 samples from the model's own chances; higher values are more random. */
  temperature: number;
  /**
   * Samples from the fewest tokens whose chances at this temperature add up to this share: nucleus sampling (Holtzman
   * et al. 2020). 1 keeps all tokens.
   */
  topP: number;
  /** Most tokens to write. */
  most: number;
  /** The same seed draws the same tokens from the same chances. */
  seed: number;
  /** Texts that end the answer; they and everything after them are not part of it. */
  stops: readonly string[];
}

export const WRITING_LIMITS = {
  temperature: { min: 0, max: 2 },
  topP: { min: 0.05, max: 1 },
  most: { min: 1, max: 1024 },
  seed: { min: 0, max: 999_999 },
} as const;

export const WRITING: WritingSettings = {
  temperature: 0,
  topP: 1,
  most: 64,
  seed: 1,
  stops: [],
};

/** One turn of a conversation. */
export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A text to be continued, or a conversation that is formatted by the model's own template. */
export type ModelPrompt = string | readonly Message[];

/** A candidate token and its chance at temperature 1, 0 … 1. */
export interface TokenChance {
  text: string;
  chance: number;
}

/** A written token. `chance` is missing if a server gives none. */
export interface WrittenToken {
  text: string;
  chance?: number;
  /** The likeliest tokens at its position, in order; at most `TOLD`. */
  likeliest: readonly TokenChance[];
}

/** Number of likeliest tokens that are reported for each position. */
export const TOLD = 10;

/**
 * The reason why the writing ended: the model's own mark, a text of `stops`, `most` or the end of the context, or the
 * reader.
 */
export type Ended = 'mark' | 'stop' | 'length' | 'stopped';

export interface WrittenAnswer {
  /** The text without the mark or stop text that ended it. */
  text: string;
  tokens: readonly WrittenToken[];
  ended: Ended;
  /** Number of tokens of a thought before the answer, which is not part of it; undefined without one. */
  thought?: number;
  /** Tokens of the prompt including its template; undefined if a server does not say. */
  promptTokens?: number;
  /** Milliseconds from the request to the first token. */
  firstAfter: number;
  /** Milliseconds from the first token to the last. */
  restTook: number;
}

/** Milliseconds from asking to the last token. */
export const tookOf = ({ firstAfter, restTook }: WrittenAnswer): number => firstAfter + restTook;

/** Progress of answers being written: new tokens of the answer to a prompt, by the prompt's index. */
export interface NewTokens {
  row: number;
  tokens: readonly WrittenToken[];
}
