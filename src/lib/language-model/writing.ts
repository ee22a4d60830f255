/** How a text is drawn from a model's chances, and where it ends. */
export interface WritingSettings {
  /** 0 takes the likeliest token each time; 1 draws by the model's own chances; higher is wilder. */
  temperature: number;
  /**
   * Draws among the fewest tokens whose chances, at this temperature, add up to so much: nucleus sampling
   * (Holtzman et al. 2020). 1 leaves all of them in.
   */
  topP: number;
  /** Tokens written at most. */
  most: number;
  /** The same seed draws the same tokens from the same chances. */
  seed: number;
  /** Texts at which the writing ends; what follows them, and they themselves, are no part of the answer. */
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

/** A text to be continued as it is, or a conversation that the model's own template writes out. */
export type ModelPrompt = string | readonly Message[];

/** A token that a model might write, and how likely it held it at temperature 1, 0 … 1. */
export interface TokenChance {
  text: string;
  chance: number;
}

/** A token that was written. A server that gives no chances leaves them out. */
export interface WrittenToken {
  text: string;
  chance?: number;
  /** The likeliest at its place, the likeliest first; at most `TOLD`. */
  likeliest: readonly TokenChance[];
}

/** How many of the likeliest tokens are told at each place. */
export const TOLD = 10;

/** Why the writing ended: by the model's own mark, at a text of `stops`, at `most` or the context's end, or on the reader's word. */
export type Ended = 'mark' | 'stop' | 'length' | 'stopped';

export interface WrittenAnswer {
  /** Without the mark or text that ended it. */
  text: string;
  tokens: readonly WrittenToken[];
  ended: Ended;
  /** Tokens of a thought that came before the answer and is no part of it; undefined without one. */
  thought?: number;
  /** Tokens of the prompt, its template included; undefined where a server does not say. */
  promptTokens?: number;
  /** Milliseconds from asking to the first token. */
  firstAfter: number;
  /** Milliseconds from the first token to the last. */
  restTook: number;
}

/** What is told while answers are being written: tokens more of the answer to a prompt, by the prompt's place. */
export interface TokensTold {
  row: number;
  tokens: readonly WrittenToken[];
}
