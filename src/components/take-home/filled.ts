import { dataFiles, passagesFile, type KitFile } from '~/lib/kit/data-files';
import type { FilledWith } from '~/lib/kit/filled-with';
import { ownData } from '~/lib/kit/own-data';
import { askedOf, retrievalFiles } from '~/lib/kit/retrieval-files';
import type { Locale } from '~/lib/locale';
import { REAL_SCALE_FILES } from '~/lib/real-scale/names';
import type { OwnThings } from './own-things';

/** Above this many passages the vectors of the search files would hold up the page. */
export const SEARCHED_PASSAGES = 500;

/** The files that a reader's own things make, and what they could not. */
export interface Filled {
  files: KitFile[];
  /** Files of the handbook that would not fit the reader's passages. */
  leftOut: string[];
  lost: number;
  /** What the kit is filled with; undefined where that is the example alone. */
  with?: FilledWith;
}

/** @throws TextProblem `too-many-chunks`. */
export function filled(own: OwnThings, locale: Locale, rule: string | undefined): Filled {
  const { passages, questions, lost } = ownData(own.documents, own.questions);
  const others = [
    ...(own.memo ? [{ path: 'memo.md', text: own.memo }] : []),
    ...(own.runs ? [{ path: 'data/lab-runs.json', text: own.runs }] : []),
  ];
  if (passages.length === 0) return { files: others, leftOut: [], lost };
  const data = { locale, passages, questions, rule };
  const isSearched = passages.length <= SEARCHED_PASSAGES;
  const exam = questions.length > 0 ? dataFiles(data) : [passagesFile(passages)];
  return {
    files: [...others, ...exam, ...(isSearched ? retrievalFiles(data) : [])],
    leftOut: isSearched ? [] : SEARCH_FILES,
    lost,
    with: {
      passages: passages.length,
      documents: own.documents.map(({ name }) => name),
      questions: questions.length,
      asked: isSearched ? askedOf(data) : undefined,
    },
  };
}

const SEARCH_FILES = REAL_SCALE_FILES.map(({ name }) => `2-retrieval/${name}`);
