import { foldName } from './names';
import { stems } from './stem';

/** How a name fits what was typed, from the best to the least. */
const CLOSENESS = ['exact', 'form', 'start', 'within'] as const;

/**
 * A name that fits, and how: it is the query, is it in another form of its words, starts with it, or holds it where a
 * word begins.
 */
export interface Fit {
  readonly name: string;
  readonly closeness: (typeof CLOSENESS)[number];
}

/** The name that fits a query best, the shortest among equals; nothing when none holds it. */
export function fitOf(query: string, names: readonly string[]): Fit | undefined {
  const asked = read(query);
  if (asked.folded === '') return undefined;
  const fits = names.flatMap((name) => {
    const closeness = closenessOf(asked, kept(name));
    return closeness ? [{ name, closeness }] : [];
  });
  return fits.sort(byFit)[0];
}

/** Puts exact names before other forms of them, these before names that start with the query, and compounds last. */
export const byFit = (a: Fit, b: Fit): number =>
  CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness) || a.name.length - b.name.length;

/** A name without what does not tell names apart: in one piece, and word by word. */
interface Reading {
  readonly folded: string;
  readonly spaced: string;
  /** Word by word, each without its ending. */
  readonly stems: string;
}

function read(name: string): Reading {
  const words = spaced(name);
  return { folded: foldName(name), spaced: words, stems: stems(words) };
}

/** Names are read again at every letter that is typed, so each is kept once it was read. */
const readings = new Map<string, Reading>();

function kept(name: string): Reading {
  const reading = readings.get(name) ?? read(name);
  readings.set(name, reading);
  return reading;
}

function closenessOf(asked: Reading, name: Reading): Fit['closeness'] | undefined {
  if (name.folded === asked.folded) return 'exact';
  if (name.stems === asked.stems) return 'form';
  const [words, wanted] = [` ${name.stems} `, ` ${asked.stems} `];
  if (name.folded.startsWith(asked.folded) || words.startsWith(wanted)) return 'start';
  return holdsAtWord(name.spaced, asked.spaced) || words.includes(wanted) ? 'within' : undefined;
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
