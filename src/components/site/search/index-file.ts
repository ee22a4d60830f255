import MiniSearch from 'minisearch';
import { INDEX_OPTIONS } from '~/lib/glossary/search-options';
import type { CharacterTables } from '~/lib/site-search/chinese/tables';
import type { Ideas } from '~/lib/site-search/intents';
import type { KnownQuestion } from '~/lib/site-search/known-questions';
import { packDocument, type DocumentRow, type SiteDocument } from './site-document';

/** An intent of questions: lines of ideas, whether it counts only alone, addresses. */
export type IntentRow = [asks: string[][], alone: 0 | 1, leads: string[]];

export interface KnownAnswer extends KnownQuestion {
  readonly sentence: string;
  readonly marks: readonly (readonly [on: string, label: string])[];
  readonly links: readonly (readonly [name: string, href: string])[];
}

export interface Questions {
  readonly ideas: Ideas;
  readonly intents: readonly IntentRow[];
  readonly answers: readonly KnownAnswer[];
}

/**
 * The file that the build writes for each language and the page loads for its first search. The index itself is built
 * in the page, which takes a third of the time of parsing a stored one, and half the bytes.
 */
export interface IndexFile extends Questions {
  readonly documents: readonly DocumentRow[];
  /** Names of the files with the text of lessons, by part of the course; loaded on demand. */
  readonly parts: readonly string[];
  /** How Chinese is typed; in the English index the names of terms alone. */
  readonly characters?: CharacterTables | undefined;
  /** The address of the table of word vectors below the base of the site; in the English index alone. */
  readonly words?: string | undefined;
}

export const indexFileOf = (
  documents: readonly Omit<SiteDocument, 'id'>[],
  others: Partial<Omit<IndexFile, 'documents'>> = {},
): IndexFile => ({
  documents: documents.map(packDocument),
  ideas: {},
  intents: [],
  answers: [],
  parts: [],
  ...others,
});

/** Builds the full-text index. Claims are not in it; they are scanned directly. */
export function engineOf(documents: readonly SiteDocument[]): MiniSearch<SiteDocument> {
  const engine = new MiniSearch<SiteDocument>(INDEX_OPTIONS);
  engine.addAll(documents.filter(({ kind }) => kind !== 'claim').map(withoutRepeats));
  return engine;
}

/** The title is indexed as a title and not again among the names; words people type count as names. */
function withoutRepeats(document: SiteDocument): SiteDocument {
  const { title, names, asked } = document;
  return { ...document, names: [...names.filter((name) => name !== title), ...asked] };
}
