/** What a server sent, before anything is believed of it. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list; empty where it is none. */
export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How much of an answer is taken from a server, whatever it was asked for. */
export interface Bounds {
  /** Tokens, or pieces that come in their place. */
  tokens: number;
  /** Characters of all of them. */
  characters: number;
}

/** Tokens that a server may count otherwise than this page, which hears pieces of text. */
const SLACK = 16;
/** Characters of a token, generously; and of an answer however short its limit is. */
const [LONG, ROOM] = [32, 2_000];

/**
 * What is enough of an answer that may have so many tokens. A server that ignores the limit, by fault or on purpose, is
 * no longer listened to from there on.
 */
export const boundsFor = (most: number): Bounds => ({
  tokens: most + SLACK,
  characters: ROOM + most * LONG,
});

/** Bytes that a server may send before they make one event, or one list of models. */
export const MOST_BYTES = 16_000_000;
/** Events without a word of an answer after which a server has nothing to say. */
export const MOST_EMPTY = 10_000;
