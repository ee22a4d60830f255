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
