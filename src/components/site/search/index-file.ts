import MiniSearch from 'minisearch';
import { INDEX_OPTIONS } from '~/lib/glossary/search-options';
import { packIndex, type PackedIndex } from './packed-index';
import { packDocument, type DocumentRow, type SiteDocument } from './site-document';

/** The file that the build writes for each language and the page reads when it is asked to search. */
export interface IndexFile {
  readonly documents: readonly DocumentRow[];
  readonly index: PackedIndex;
}

/** The texts stand in `documents`, so the index stores none. */
export const FILE_OPTIONS = { ...INDEX_OPTIONS, storeFields: [] };

export function buildIndexFile(documents: readonly Omit<SiteDocument, 'id'>[]): IndexFile {
  const placed = documents.map((document, place) => ({ ...document, id: String(place) }));
  const index = new MiniSearch<SiteDocument>(FILE_OPTIONS);
  index.addAll(placed.map(withoutRepeats));
  return { documents: placed.map(packDocument), index: packIndex(index.toJSON()) };
}

/** The title is searched as a title; there is no need to search it among the names again. */
function withoutRepeats(document: SiteDocument): SiteDocument {
  return { ...document, names: document.names.filter((name) => name !== document.title) };
}
