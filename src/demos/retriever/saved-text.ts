import { MOST_CHARACTERS } from '~/browser/storage';

/** Limits of the text stored between visits: laying out more would delay the next visit. */
export const LIMITS = { characters: MOST_CHARACTERS, line: 20_000 } as const;

export const canBeSaved = (text: string): boolean =>
  text.length <= LIMITS.characters && !new RegExp(`[^\\n]{${LIMITS.line + 1}}`).test(text);
