import { editDistance } from './edit-distance';
import { foldName } from './names';
import { allowedEdits } from './search-options';

/** A result of the full-text search: a document and its score, higher is better. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** Kinds of match, from best to worst. */
const CLOSENESS = ['exact', 'intent', 'start', 'near', 'named', 'text', 'similar'] as const;
export type Closeness = (typeof CLOSENESS)[number];

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
  /** Score of the full-text search, 0 if it did not find the document. */
  readonly score: number;
}

/** The parts of a document that ranking uses. */
export type Named = Pick<SearchDocument, 'id' | 'kind' | 'names'>;

/**
 * Sorts the hits of a full-text search in the order a reader expects: exact names, abbreviations
 * and aliases first, then names that start with the query, then misspelt names, then the rest by
 * score. Documents with a matching name are found even if the search missed them. Within one kind
 * of match: terms first, the shortest name first, the highest score, the order of `documents`. An
 * empty query matches nothing.
 */
export function rankMatches<D extends Named>(
  query: string,
  hits: readonly Hit[],
  documents: readonly D[],
): Match<D>[] {
  const folded = foldName(query);
  if (folded === '') return [];
  const scores = new Map(hits.map(({ id, score }) => [id, score]));
  return documents
    .flatMap((document) => matchOf(folded, document, scores.get(document.id)))
    .sort(byCloseness);
}

function matchOf<D extends Named>(query: string, document: D, score?: number): Match<D>[] {
  const folded = foldedNames(document.names);
  const [best] = document.names
    .map((name, place) => ({ name, closeness: closenessOf(query, folded[place]!) }))
    .filter(({ closeness }) => closeness !== 'text')
    .sort((a, b) => order(a.closeness) - order(b.closeness) || a.name.length - b.name.length);
  if (best) return [{ document, ...best, score: score ?? 0 }];
  return score === undefined ? [] : [{ document, closeness: 'text', score }];
}

/**
 * Longest query to compare with misspelt names: a whole question is not a misspelling, and
 * comparing it would be slow.
 */
const LONGEST_NEAR = 28;

/** Folded names are cached, so that a keystroke does not fold them again. */
const known = new WeakMap<readonly string[], readonly string[]>();

function foldedNames(names: readonly string[]): readonly string[] {
  const folded = known.get(names) ?? names.map(foldName);
  known.set(names, folded);
  return folded;
}

/** Compares a folded query with a folded name. */
function closenessOf(query: string, name: string): Closeness {
  if (name === query) return 'exact';
  if (name.startsWith(query)) return 'start';
  const edits = query.length > LONGEST_NEAR ? 0 : allowedEdits(query);
  return edits > 0 && editDistance(query, name, edits) <= edits ? 'near' : 'text';
}

function byCloseness<D extends Named>(a: Match<D>, b: Match<D>): number {
  const steps = order(a.closeness) - order(b.closeness);
  if (steps !== 0 || a.closeness === 'text') return steps || b.score - a.score;
  return (
    kindOrder(a.document.kind) - kindOrder(b.document.kind) ||
    (a.name?.length ?? 0) - (b.name?.length ?? 0) ||
    b.score - a.score
  );
}

const order = (closeness: Closeness) => CLOSENESS.indexOf(closeness);

const KINDS: readonly SearchKind[] = [
  'term',
  'lesson',
  'demo',
  'page',
  'case',
  'criterion',
  'claim',
];
const kindOrder = (kind: SearchKind) => KINDS.indexOf(kind);

export type SearchKind = 'term' | 'lesson' | 'claim' | 'demo' | 'page' | 'case' | 'criterion';

/** One entry of the search index of a locale. */
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
