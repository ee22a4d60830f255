import MiniSearch from 'minisearch';
import { rankMatches, type Match } from '~/lib/glossary/rank-matches';
import type { SearchKind } from '~/lib/glossary/search-document';
import { QUERY_OPTIONS } from '~/lib/glossary/search-options';
import { FILE_OPTIONS, type IndexFile } from './index-file';
import { unpackIndex } from './packed-index';
import { withoutFillers } from './query-words';
import { unpackDocument, type SiteDocument } from './site-document';

export interface SiteSearch {
  /** What fits, the best first; of one kind only if it is named. */
  (query: string, only?: SearchKind): Match<SiteDocument>[];
}

/** With fewer documents that hold every word of a query, those that hold any are listed too. */
const ENOUGH = 3;

/** Makes a written index answer, in the page as in a test. */
export function openIndexFile(file: IndexFile): SiteSearch {
  const documents = file.documents.map(unpackDocument);
  const engine = MiniSearch.loadJS<SiteDocument>(unpackIndex(file.index), FILE_OPTIONS);
  const hitsOf = (query: string, combineWith: 'AND' | 'OR') =>
    engine
      .search(query, { ...QUERY_OPTIONS, combineWith })
      .map(({ id, score }) => ({ id: String(id), score }));

  return (query, only) => {
    const wanted = only ? documents.filter(({ kind }) => kind === only) : documents;
    const ids = new Set(wanted.map(({ id }) => id));
    const isName = rankMatches(query, [], wanted).length > 0;
    const asked = isName ? query : withoutFillers(query);
    const ranked = (combineWith: 'AND' | 'OR') => {
      const hits = hitsOf(asked, combineWith).filter(({ id }) => ids.has(id));
      return rankMatches(asked, hits, wanted);
    };
    const all = ranked('AND');
    if (all.length >= ENOUGH) return all;
    const known = new Set(all.map(({ document }) => document));
    return [...all, ...ranked('OR').filter(({ document }) => !known.has(document))];
  };
}

const opened = new Map<string, Promise<SiteSearch>>();

/** Loads an index once for all that search with it; a failed try is forgotten. */
export function loadSearch(address: string): Promise<SiteSearch> {
  const known = opened.get(address);
  if (known) return known;
  const loading = fetchIndex(address);
  opened.set(address, loading);
  loading.catch(() => opened.delete(address));
  return loading;
}

async function fetchIndex(address: string): Promise<SiteSearch> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}; it should be 200.`);
  return openIndexFile((await response.json()) as IndexFile);
}
