import { foldName } from './names';

/** How a name fits what was typed, from the best to the least. */
const CLOSENESS = ['exact', 'start', 'within'] as const;

/** A name that fits, and how: it is the query, starts with it, or holds it where a word begins. */
export interface Fit {
  readonly name: string;
  readonly closeness: (typeof CLOSENESS)[number];
}

/** The name that fits a query best, the shortest among equals; nothing when none holds it. */
export function fitOf(query: string, names: readonly string[]): Fit | undefined {
  const fits = names.flatMap((name) => {
    const closeness = closenessOf(query, name);
    return closeness ? [{ name, closeness }] : [];
  });
  return fits.sort(byFit)[0];
}

/** Puts exact names before those that start with the query, and these before compounds. */
export const byFit = (a: Fit, b: Fit): number =>
  CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness) || a.name.length - b.name.length;

function closenessOf(query: string, name: string): Fit['closeness'] | undefined {
  const asked = foldName(query);
  const folded = foldName(name);
  if (asked === '') return undefined;
  if (folded === asked) return 'exact';
  if (folded.startsWith(asked)) return 'start';
  return holdsAtWord(spaced(name), spaced(query)) ? 'within' : undefined;
}

/** One space between words, whatever joined them. */
const spaced = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_·・]+/gu, ' ')
    .trim();

/** `rag` begins a word in “agentic rag” and none in “storage”; in Han text every place will do. */
function holdsAtWord(text: string, query: string): boolean {
  const isHan = /^\p{Script=Han}/u.test(query);
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1))
    if (isHan || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}
