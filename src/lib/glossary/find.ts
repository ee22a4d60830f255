import { namesOf, type TermNames } from './names';

/** The first use of a term in a text: `text.slice(start, end)` is `match`. */
export interface TermUse {
  readonly slug: string;
  readonly start: number;
  readonly end: number;
  readonly match: string;
}

/**
 * Finds the first use of each term in a text, in either language, in the order of the text.
 *
 * Reads from the left; where several names fit, the longest counts, and what lies inside it is
 * not looked at again: `prompt template` is no use of `prompt`. Latin names need a word boundary
 * on each side and may carry a plural s; Han names need none. Case is ignored, but a name of up
 * to three capitals must stand as it is written: `RAG` is the term, a `rag` is not.
 */
export function findTerms(text: string, terms: readonly TermNames[]): TermUse[] {
  return termFinder(terms)(text);
}

/** `findTerms` for many texts: the names are sorted once. */
export function termFinder(terms: readonly TermNames[]): (text: string) => TermUse[] {
  const names = namesByFirst(terms);
  return (text) => firstUses(text.replace(/\s/g, ' '), text, names);
}

interface Name {
  readonly slug: string;
  readonly text: string;
  readonly exactCase: boolean;
}

/** Names by their first character in lower case, the longest first. */
type NameTable = ReadonlyMap<string, readonly Name[]>;

function namesByFirst(terms: readonly TermNames[]): NameTable {
  const table = new Map<string, Name[]>();
  for (const term of terms) {
    for (const text of namesOf(term)) {
      const first = text.charAt(0).toLowerCase();
      const exactCase = /^[A-Z]{1,3}$/.test(text);
      table.set(first, [...(table.get(first) ?? []), { slug: term.slug, text, exactCase }]);
    }
  }
  for (const names of table.values()) names.sort((a, b) => b.text.length - a.text.length);
  return table;
}

function firstUses(spaced: string, text: string, names: NameTable): TermUse[] {
  const uses = new Map<string, TermUse>();
  let at = 0;
  while (at < spaced.length) {
    const name = nameAt(spaced, at, names);
    const end = name ? at + name.text.length : at + 1;
    if (name && !uses.has(name.slug)) {
      uses.set(name.slug, { slug: name.slug, start: at, end, match: text.slice(at, end) });
    }
    at = end;
  }
  return [...uses.values()];
}

function nameAt(text: string, at: number, names: NameTable): Name | undefined {
  const candidates = names.get(text.charAt(at).toLowerCase()) ?? [];
  return candidates.find((name) => {
    const end = at + name.text.length;
    return equal(text.slice(at, end), name) && isWhole(text, at, end);
  });
}

function equal(found: string, { text, exactCase }: Name): boolean {
  return exactCase ? found === text : found.toLowerCase() === text.toLowerCase();
}

/** Letters, digits and underscores that need a boundary, which Han characters do not. */
const WORD = /[\p{L}\p{N}_]/u;
const HAN = /\p{Script=Han}/u;
const isLatin = (character: string) => WORD.test(character) && !HAN.test(character);

/** Is the stretch a word of its own, apart from a plural s? */
function isWhole(text: string, start: number, end: number): boolean {
  const plural = /^s(?![\p{L}\p{N}_])/u.test(text.slice(end, end + 2)) ? 1 : 0;
  return !joins(text, start) && (!joins(text, end) || plural === 1);
}

/** Do two Latin characters meet at this place? */
function joins(text: string, at: number): boolean {
  return isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
}
