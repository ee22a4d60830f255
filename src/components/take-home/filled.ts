import { dataFiles, type KitFile } from '~/lib/kit/data-files';
import { ownData } from '~/lib/kit/own-data';
import { retrievalFiles } from '~/lib/kit/retrieval-files';
import type { Locale } from '~/lib/locale';
import { REAL_SCALE_FILES } from '~/lib/real-scale/names';
import { jsonLines } from '~/lib/text/json-lines';
import type { OwnThings } from './own-things';

/** Above this many passages the vectors of the search files would hold up the page. */
export const SEARCHED_PASSAGES = 500;

/** Where passages go that no question asks about. */
export const UNASKED = 'data/own-passages.jsonl';

/** The files that a reader's own things make, and what they could not. */
export interface Filled {
  files: KitFile[];
  /** Files of the handbook that would not fit the reader's passages. */
  leftOut: string[];
  passages: number;
  lost: number;
}

/** @throws TextProblem `too-many-chunks`. */
export function filled(own: OwnThings, locale: Locale, rule: string | undefined): Filled {
  const { passages, questions, lost } = ownData(own.documents, own.questions);
  const others = [
    ...(own.memo ? [{ path: 'memo.md', text: own.memo }] : []),
    ...(own.runs ? [{ path: 'data/lab-runs.json', text: own.runs }] : []),
  ];
  if (passages.length === 0) return { files: others, leftOut: [], passages: 0, lost };
  if (questions.length === 0) {
    const files = [...others, { path: UNASKED, text: jsonLines(passages) }];
    return { files, leftOut: [], passages: passages.length, lost };
  }
  const data = { locale, passages, questions, rule };
  const isSearched = passages.length <= SEARCHED_PASSAGES;
  return {
    files: [...others, ...dataFiles(data), ...(isSearched ? retrievalFiles(data) : [])],
    leftOut: isSearched ? [] : SEARCH_FILES,
    passages: passages.length,
    lost,
  };
}

const SEARCH_FILES = REAL_SCALE_FILES.map(({ name }) => `2-retrieval/${name}`);
