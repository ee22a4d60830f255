import { writeCourseVectors } from './file';
import { fitCrossLanguage, type TextPair } from './cross-language';
import { unitRows } from '~/lib/embedding/vectors';
import { segment } from '~/lib/text/segment';

/** The most tokens that fit into the byte budget of a page. */
export const COURSE_OPTIONS = { dimensions: 64, leastCount: 2, mostTokens: 9400 };

/** The file of the course vectors that are learned from texts. Each token's vector has length 1; its importance is left to its weight. */
export function fitCourse(texts: readonly TextPair[]): Uint8Array {
  const words = fitCrossLanguage(texts, segment, COURSE_OPTIONS);
  return writeCourseVectors({ ...words, vectors: unitRows(words.vectors) });
}
