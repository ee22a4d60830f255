import { quotationsIn } from '../../../text/quotations';

/** What an answer must say: every entry, each in one of its ways. */
export type Key = readonly (readonly string[])[];

/** `['half|50%', 'counter']` → half or 50%, and counter. */
export const keyFrom = (entries: readonly string[]): Key =>
  entries.map((entry) => entry.split('|').map((way) => way.trim()));

/**
 * The entries of a key that a text does not say, each by its first way. Words are looked for as they stand:
 * neither a "not" before them nor what they are said of is seen.
 *
 *     lacking([['07:30', '7:30'], ['Sunday']], 'It leaves at 7:30.') → ['Sunday']
 */
export const lacking = (key: Key, text: string): string[] =>
  key
    .filter((ways) => !ways.some((way) => quotationsIn(text, way).length > 0))
    .map(([first = '']) => first);
