import { foldName } from './names';

/** Inflectional endings of English words, the longest first. */
const ENDINGS =
  /(?:is(?:ations?|ing|ers?|ed|es?)|ations?|ating|ated|ates?|ings?|ity|ities|ions?|ies|ers?|ors?|als?|ed|es|(?<!s)s|[ey])$/;
/** Fewest letters of a stem, so that `uses` stays different from `us`. */
const LEAST = 3;

/**
 * The common part of an English word's forms, such as `embeddings` and `embedding`, or `hallucinate` and
 * `hallucinations`. Takes lower case. Cruder than Porter's stemmer (1980), and only meant for names: a stem may not be
 * a word, and unrelated words may share one. A word with letters other than a to z is its own stem.
 *
 *     stem('embeddings') → 'embed'      stem('tokenizers') → 'token'      stem('bass') → 'bass'
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const cut = word.replace(/iz(?=[aei])/g, 'is').replace(ENDINGS, '');
  if (cut.length < LEAST || cut === word) return word;
  return cut.replace(/([bdglmnprt])\1$/, '$1');
}

export const stems = (text: string): string => text.split(' ').map(stem).join(' ');

/** Kinds of match between a name and a query, from best to worst. */
const CLOSENESS = ['exact', 'form', 'start', 'within'] as const;

/**
 * A matching name and the kind of match: it is the query, has its words in another form, starts with it, or contains it
 * at the beginning of a word.
 */
export interface Fit {
  readonly name: string;
  readonly closeness: (typeof CLOSENESS)[number];
}

/** The name that matches a query best, the shortest among equals; undefined if none does. */
export function fitOf(query: string, names: readonly string[]): Fit | undefined {
  const asked = read(query);
  if (asked.folded === '') return undefined;
  const fits = names.flatMap((name) => {
    const closeness = closenessOf(asked, read(name));
    return closeness ? [{ name, closeness }] : [];
  });
  return fits.sort(byFit)[0];
}

export const byFit = (a: Fit, b: Fit): number =>
  CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness) || a.name.length - b.name.length;

/** A name normalised for comparison: as one string, and word by word. */
interface Reading {
  readonly folded: string;
  readonly spaced: string;
  readonly stems: string;
}

/** Normalised texts are kept, since every keystroke compares all names with one query. */
const readings = new Map<string, Reading>();

function read(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const words = spaced(text);
  const reading = { folded: foldName(text), spaced: words, stems: stems(words) };
  readings.set(text, reading);
  return reading;
}

function closenessOf(asked: Reading, name: Reading): Fit['closeness'] | undefined {
  if (name.folded === asked.folded) return 'exact';
  if (name.stems === asked.stems) return 'form';
  const words = ` ${name.stems} `;
  const wanted = ` ${asked.stems} `;
  if (name.folded.startsWith(asked.folded) || words.startsWith(wanted)) return 'start';
  return holdsAtWord(name.spaced, asked.spaced) || words.includes(wanted) ? 'within' : undefined;
}

/** Replaces whatever separates words by one space. */
const spaced = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_·・]+/gu, ' ')
    .trim();

/** `rag` begins a word in “agentic rag” but not in “storage”; in Han text any position counts. */
function holdsAtWord(text: string, query: string): boolean {
  const isHan = /^\p{Script=Han}/u.test(query);
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1))
    if (isHan || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}
