import { editDistance } from './edit-distance';
import { foldName } from './names';
import { allowedEdits } from './search-options';

/** Kinds of match, from best to worst. */
const CLOSENESS = ['exact', 'intent', 'start', 'near', 'named', 'text', 'similar'] as const;
type Closeness = (typeof CLOSENESS)[number];

export interface Match<D> {
  readonly document: D;
  /**
   * `exact`: the query is one of its names. `start`: a name starts with it. `near`: a name differs
   * from it by one or two letters. `text`: the full-text search found it. The search of the site
   * adds `intent`: the question asks for it, `named`: its name is part of the question, and
   * `similar`: it has some of the words, which is not a match.
   */
  readonly closeness: Closeness;
  /** The name that matched; absent for `text`. */
  readonly name?: string | undefined;
  /** How well it matches among those of its kind. */
  readonly score: number;
}

export type Named = Pick<SearchDocument, 'kind' | 'names'>;

/**
 * The documents with a name like a query, in the order a reader expects: exact names, abbreviations and aliases first,
 * then names that start with the query, then misspelt names. Within one kind of match: terms first, the shortest name
 * first, the order of `documents`. An empty query matches nothing.
 */
export function rankMatches<D extends Named>(query: string, documents: readonly D[]): Match<D>[] {
  const folded = foldName(query);
  if (folded === '') return [];
  const edits = folded.length > LONGEST_NEAR ? 0 : allowedEdits(folded);
  const typed = { ...withLetters(folded), edits };
  return documents.flatMap((document) => matchOf(typed, document)).sort(byCloseness);
}

/** A folded query, and how many letters of it may be wrong. */
type Typed = Folded & { readonly edits: number };

/** By the best of its names, if there is one. */
function matchOf<D extends Named>(query: Typed, document: D): Match<D>[] {
  const folded = foldedNames(document.names);
  return document.names
    .flatMap((name, place): Match<D>[] => {
      const closeness = closenessOf(query, folded[place]!);
      return closeness ? [{ document, name, closeness, score: 0 }] : [];
    })
    .sort(byCloseness)
    .slice(0, 1);
}

/** Longest query to compare with misspelt names: a whole question is none, and comparing it would be slow. */
const LONGEST_NEAR = 28;

/** A folded text, and a bit for each letter that is in it; letters far apart in Unicode may share one. */
interface Folded {
  readonly text: string;
  readonly letters: number;
}

/** Folded names are cached, so that a keystroke does not fold them again. */
const known = new WeakMap<readonly string[], readonly Folded[]>();

function foldedNames(names: readonly string[]): readonly Folded[] {
  const folded = known.get(names) ?? names.map((name) => withLetters(foldName(name)));
  known.set(names, folded);
  return folded;
}

function withLetters(text: string): Folded {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return { text, letters };
}

function closenessOf({ text, letters, edits }: Typed, name: Folded): Closeness | undefined {
  if (name.text === text) return 'exact';
  if (name.text.startsWith(text)) return 'start';
  // An edit changes two bits at most.
  if (edits === 0 || bitsOf(letters ^ name.letters) > 2 * edits) return undefined;
  return editDistance(text, name.text, edits) <= edits ? 'near' : undefined;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

const byCloseness = <D extends Named>(a: Match<D>, b: Match<D>): number =>
  CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness) ||
  KINDS.indexOf(a.document.kind) - KINDS.indexOf(b.document.kind) ||
  a.name!.length - b.name!.length;

const KINDS = ['term', 'lesson', 'demo', 'page', 'case', 'criterion', 'claim'] as const;
export type SearchKind = (typeof KINDS)[number];

export interface SearchDocument {
  /** Unique in the index, for example `term/bm25`. */
  readonly id: string;
  readonly kind: SearchKind;
  /** Path with locale, without the base of the site. */
  readonly url: string;
  /** Title in the locale of the index. */
  readonly title: string;
  /** Title in the other language, if there is one. */
  readonly titleOther?: string | undefined;
  /** All its names in both languages: titles, abbreviation, aliases. */
  readonly names: readonly string[];
  /** Definition, summary or paraphrase, only in the locale of the index. */
  readonly text: string;
}
