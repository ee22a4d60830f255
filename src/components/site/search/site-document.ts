import type { SearchDocument, SearchKind } from '~/lib/glossary/rank-matches';

/** A possible result of the site's search. The id is its index in the table, as text. */
export interface SiteDocument extends SearchDocument {
  /** Words that people type for it, in both languages; never shown as names. */
  readonly asked: readonly string[];
  /** For a term: the address of the lesson that explains it. */
  readonly lesson?: string | undefined;
}

const KINDS: readonly SearchKind[] = [
  'term',
  'lesson',
  'claim',
  'demo',
  'page',
  'case',
  'criterion',
];

/** The transfer format of one document; `kind` is an index in KINDS, plus PLANNED. */
export type DocumentRow = [
  kind: number,
  url: string,
  title: string,
  titleOther: string,
  names: string[],
  text: string,
  asked: string,
  lesson: string,
];

export function packDocument(document: Omit<SiteDocument, 'id'>): DocumentRow {
  const { kind, url, title, titleOther = '', names, text, asked, lesson = '' } = document;
  const further = names.filter((name) => name !== title && name !== titleOther);
  return [KINDS.indexOf(kind), url, title, titleOther, further, text, asked.join(), lesson];
}

/** The inverse of `packDocument`; titles count as names. */
export function unpackDocument(row: DocumentRow, place: number): SiteDocument {
  const [code, url, title, other, further, text, asked, lesson] = row;
  return {
    id: String(place),
    kind: KINDS[code]!,
    url,
    title,
    titleOther: other || undefined,
    names: [...new Set([title, other, ...further])].filter((name) => name !== ''),
    text,
    asked: asked === '' ? [] : asked.split(','),
    lesson: lesson || undefined,
  };
}
