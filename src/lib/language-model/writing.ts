/** The limits of an answer; the likeliest token is taken each time. */
export interface WritingSettings {
  most: number;
}

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A text to be continued, or a conversation that is formatted by the model's own template. */
export type ModelPrompt = string | readonly Message[];

/** A written token, or the piece of text that a server sends. */
export interface WrittenToken {
  text: string;
}

/**
 * The reason why the writing ended: the model's own mark, a text at which the server stops, `most` or the end of the
 * context, the reader, a filter of the server, a refusal that the server names as one, or one that is not known, so that the answer
 * may not be whole.
 */
export type Ended = 'mark' | 'stop' | 'length' | 'stopped' | 'filtered' | 'refused' | 'unknown';

/** True for an answer that may lack its end; a refusal is whole. */
export const isPartial = ({ ended }: { ended?: Ended | undefined }): boolean =>
  ended === 'length' || ended === 'filtered' || ended === 'unknown';

export interface WrittenAnswer {
  /** The text without the mark that ended it. */
  text: string;
  tokens: readonly WrittenToken[];
  ended: Ended;
  /** Number of tokens of a thought before the answer, which is not part of it; undefined without one. */
  thought?: number;
  /** All tokens of thought and answer as a server counts them; undefined if it does not say. */
  count?: number;
  /** True for words that a server sent as a thought, with no answer beside it. */
  isThought?: boolean;
  /** Tokens of the prompt including its template; undefined if a server does not say. */
  promptTokens?: number;
  /** Milliseconds from the request to the first token. */
  firstAfter: number;
  /** Milliseconds from the first token to the last. */
  restTook: number;
}

export const textIn = (tokens: readonly WrittenToken[]): string =>
  tokens.map(({ text }) => text).join('');

export const tookOf = ({ firstAfter, restTook }: WrittenAnswer): number => firstAfter + restTook;

/** Tokens that were written, those of a thought included. */
export const tokensOf = ({ count, tokens, thought = 0 }: WrittenAnswer): number =>
  count ?? tokens.length + thought;
