import { forget, keep, kept } from '~/browser/kept';
import { KEPT_KEYS } from '~/browser/kept-keys';

/** JSON Lines, as they are handed out: `{"question":…,"source":…,"start":…,"end":…,"words":…}` */
const KEY = KEPT_KEYS.marks;
/** What browsers grant a site is shared by all of its demos. */
export const KEPT_CHARACTERS = 200_000;

/** The marks of an earlier visit, as text; undefined if nobody asked for them to be kept. */
export const keptMarks = (): string | undefined => kept(KEY) ?? undefined;

/** @returns what became of it; marks that are too long or refused leave nothing behind */
export function keepMarks(text: string): 'kept' | 'too-long' | 'refused' {
  forgetMarks();
  if (text.length > KEPT_CHARACTERS) return 'too-long';
  return keep(KEY, text) ? 'kept' : 'refused';
}

export const forgetMarks = (): void => forget(KEY);
