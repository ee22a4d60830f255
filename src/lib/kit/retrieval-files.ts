import { jsonLines } from '../export';
import { chunkVectors, queryVector, type Corpus } from '../retrieval/search';
import { shortestFloat32 } from './bm25-weights';
import { itemSets, type KitData, type KitFile } from './data-files';
import { corpusOf } from './exam';
import { STORE_FILES, storeFiles } from './store-files';

/** Number of passages that the scripts retrieve, the same as in a prompt of the exam. */
const FOUND = 4;

const OPENING = 80;

/** The query of the scripts: the first question or, without one, the beginning of the first passage. */
export function askedOf({ passages, questions }: Pick<KitData, 'passages' | 'questions'>): string {
  if (questions[0]) return questions[0].question;
  const [line = ''] = passages[0]!.text.replace(/^[#\s>*-]+/, '').split('\n');
  const [sentence] = /^.*?[.!?。！？](?=\s|$|[^\x00-\x7f])/.exec(line) ?? [line];
  return [...sentence].slice(0, OPENING).join('').trim();
}

/**
 * The passages for three servers and the query of their scripts (words and vectors fused), and the questions that a
 * search is measured by. The vectors are those of latent semantic analysis, fitted on these passages alone.
 */
export function retrievalFiles({
  passages,
  questions,
}: Pick<KitData, 'passages' | 'questions'>): KitFile[] {
  const corpus = corpusOf(passages);
  const text = askedOf({ passages, questions });
  const files = storeFiles({
    chunks: passages.map((passage) => ({ ...passage, source: passage.id })),
    vectors: chunkVectors(corpus, 'lsa'),
    method: 'lsa',
    query: { text, vector: queryVector(corpus, text) },
    k: FOUND,
  });
  return [
    ...STORE_FILES.map((path, at) => ({ path, text: files[at]! })),
    { path: QUESTIONS, text: questionLines(corpus, { passages, questions }) },
  ];
}

export const QUESTIONS = '2-retrieval/questions.jsonl';

/** Each question of the exam, the ids of the passages that answer it, its set, and its vector. */
function questionLines(corpus: Corpus, data: Pick<KitData, 'passages' | 'questions'>): string {
  const lines = itemSets(data).flatMap(({ name, items }) =>
    items.map(({ question, answers }) => ({
      question,
      answers,
      set: name,
      vector: Array.from(queryVector(corpus, question), shortestFloat32),
    })),
  );
  return jsonLines(lines);
}
