/** Extra pieces to allow, because a server may send each character of a token by itself. */
const SLACK = 16;
const PIECES = 4;
/** Characters of a token, generously estimated; and extra characters of every answer, however short its limit. */
const LONG = 32;
const ROOM = 2_000;

/**
 * Limits of an answer of at most so many tokens; the page stops there even if the server ignores its own limit.
 */
export const boundsFor = (most: number): { pieces: number; characters: number } => ({
  pieces: most * PIECES + SLACK,
  characters: ROOM + most * LONG,
});

/** Most bytes that a server may send for a single event or list of models. */
export const MOST_BYTES = 16_000_000;
/** Most events without any text of an answer; after that a server is taken to have nothing to say. */
export const MOST_EMPTY = 10_000;
