import { dataFiles, passagesFile, type KitFile } from '~/lib/kit/data-files';
import type { FilledWith } from '~/lib/kit/filled-with';
import { ownData } from '~/lib/kit/own-data';
import { askedOf, QUESTIONS, retrievalFiles } from '~/lib/kit/retrieval-files';
import type { Locale } from '~/lib/locale';
import { REAL_SCALE_FILES } from '~/lib/real-scale/files';
import type { OwnThings } from './own-things';

/** With more passages, computing vectors for the search files would block the page too long. */
export const SEARCHED_PASSAGES = 500;

/** The files made from the reader's data, and those that could not be made. */
export interface Filled {
  files: KitFile[];
  /** Files of the handbook that do not fit the reader's passages. */
  leftOut: string[];
  lost: number;
  /** A description of the reader's data; undefined if there are only examples. */
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

const SEARCH_FILES = [...REAL_SCALE_FILES.map(({ name }) => `2-retrieval/${name}`), QUESTIONS];
