import { readCourseVectors } from '~/lib/embedding/course-file';
import { embedTexts } from '~/lib/embedding/course';
import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { dot } from '~/lib/math/vector';
import { bm25 } from '~/lib/retrieval/bm25';
import { fitSpace, lsa } from '~/lib/retrieval/lsa';
import { buildIndex, queryTerms, type QueryTerm } from '~/lib/retrieval/text-index';
import { fitCourse } from '../../../tools/course/fit';
import { coursePairs, type CoursePair } from '../../../tools/course/texts';
import type { CorpusName } from './corpora';
import { glossaryIds } from './corpora';

/** Scores all passages of a corpus for a question; a passage of score 0 is not found by words. */
export type Scorer = (question: string) => Float64Array;

/** Passages from the highest score to the lowest; ties in the order of the text, and a score of 0 is not found. */
export const rankedBy = (scores: Float64Array): number[] =>
  [...scores.keys()]
    .filter((at) => scores[at] !== 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b);

/** BM25 with the settings of the retriever, or others. @param widest the largest share of passages that a term may stand in */
export function bm25Scorer(
  texts: readonly string[],
  settings = { k1: 1.2, b: 0.75 },
  widest = 1,
): Scorer {
  const index = buildIndex(texts);
  const isRare = ({ df }: QueryTerm) => df <= widest * texts.length;
  return (question) => bm25(index, queryTerms(index, question).filter(isRare), settings).scores;
}

/** Latent semantic analysis fitted on the passages that are searched, which needs no other text. */
export function lsaScorer(texts: readonly string[], dimensions: number): Scorer {
  const index = buildIndex(texts);
  const space = fitSpace(index, dimensions);
  return (question) => lsa(index, space, queryTerms(index, question)).scores;
}

/** Cosines of unit vectors. */
export const cosineScorer =
  (passages: Vectors, embed: (question: string) => Float32Array): Scorer =>
  (question) => {
    const vector = embed(question);
    return Float64Array.from({ length: passages.count }, (_, at) =>
      dot(vector, rowOf(passages, at)),
    );
  };

/** The course's parallel texts without those of a corpus; none of them is of the text in the public domain. */
function pairsWithout(corpus: CorpusName): CoursePair[] {
  const left = new Set(corpus === 'glossary' ? glossaryIds() : []);
  return coursePairs().filter(
    ({ kind, term }) => !(corpus === 'handbook' && kind === 'handbook') && !left.has(term),
  );
}

/** The course vectors, fitted without the corpus: embeds texts of either language. */
export function courseWithout(corpus: CorpusName): (texts: readonly string[]) => Vectors {
  const course = readCourseVectors(fitCourse(pairsWithout(corpus)));
  return (texts) => embedTexts(course, texts);
}
