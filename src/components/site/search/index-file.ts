import MiniSearch from 'minisearch';
import { INDEX_OPTIONS } from '~/lib/glossary/search-options';
import type { Ideas } from '~/lib/site-search/intents';
import type { AnswerRow } from './answer-row';
import { packDocument, type DocumentRow, type SiteDocument } from './site-document';

/** What questions are after: lines of ideas, whether it counts only alone, addresses. */
export type IntentRow = [asks: string[][], alone: 0 | 1, leads: string[]];

/** How people ask, as it travels. */
export interface Questions {
  readonly ideas: Ideas;
  readonly intents: readonly IntentRow[];
  /** What is answered in a sentence. */
  readonly answers?: readonly AnswerRow[];
}

/**
 * The file that the build writes for each language and the page reads when it is asked to search. The index
 * itself is made in the page: that takes a third of the time of reading a written one, and half the bytes.
 */
export interface IndexFile extends Questions {
  readonly documents: readonly DocumentRow[];
  /** Files with the text of lessons, by the part of the course; fetched when they are needed. */
  readonly parts: readonly string[];
}

export function indexFileOf(
  documents: readonly Omit<SiteDocument, 'id'>[],
  { ideas, intents, answers = [] }: Questions = { ideas: {}, intents: [] },
  parts: readonly string[] = [],
): IndexFile {
  return { documents: documents.map(packDocument), ideas, intents, answers, parts };
}

/** Makes the full-text index. Claims are no part of it: they are looked through as they are. */
export function engineOf(documents: readonly SiteDocument[]): MiniSearch<SiteDocument> {
  const engine = new MiniSearch<SiteDocument>({ ...INDEX_OPTIONS, storeFields: [] });
  engine.addAll(documents.filter(({ kind }) => kind !== 'claim').map(withoutRepeats));
  return engine;
}

/** The title is searched as a title and not again among the names; what people type counts as a name. */
function withoutRepeats(document: SiteDocument): SiteDocument {
  const { title, names, asked } = document;
  return { ...document, names: [...names.filter((name) => name !== title), ...asked] };
}
