import { rowOf } from '~/lib/embedding/vectors';
import { memoized } from '~/lib/memo';
import { openShipped } from '../../../tools/models/open-encoder';
import { bm25Scorer, cosineScorer, rankedBy } from '../out-of-sample/scorers';

/** Places of facts, best first. */
export type Search = (question: string) => number[];

/** BM25 with the retriever's settings. */
export function byWords(facts: readonly string[]): Search {
  const score = bm25Scorer(facts);
  return (question) => rankedBy(score(question));
}

const minilm = memoized(() => openShipped('minilm'));

/** MiniLM over facts, for questions that are known beforehand. */
export async function byMeaning(
  facts: readonly string[],
  questions: readonly string[],
): Promise<Search> {
  const encoder = await minilm();
  const passages = await encoder.embed(facts, 'passage');
  const asked = await encoder.embed(questions, 'query');
  const score = cosineScorer(passages, (question) => rowOf(asked, questions.indexOf(question)));
  return (question) => rankedBy(score(question));
}
