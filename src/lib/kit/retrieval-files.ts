import { realScaleFiles } from '../real-scale/files';
import { chunkVectors, queryVector } from '../retrieval/search';
import type { KitData, KitFile } from './data-files';
import { corpusOf } from './exam';

/** Length of a vector: large enough for a handbook, small enough to read in a file. */
const WIDTH = 32;
/** Number of passages that the scripts retrieve, the same as in a prompt of the exam. */
const FOUND = 4;

/** Characters of a passage that serve as a question. */
const OPENING = 80;

/** The query of the scripts: the first question or, without one, the beginning of the first passage. */
export function askedOf({ passages, questions }: Pick<KitData, 'passages' | 'questions'>): string {
  if (questions[0]) return questions[0].question;
  const [line = ''] = passages[0]!.text.replace(/^[#\s>*-]+/, '').split('\n');
  const [sentence] = /^.*?[.!?。！？](?=\s|$|[^\x00-\x7f])/.exec(line) ?? [line];
  return [...sentence].slice(0, OPENING).join('').trim();
}

/**
 * The passages for three servers, each with a script that runs one hybrid search (words and vectors fused). The vectors
 * are those of latent semantic analysis, fitted on these passages alone.
 */
export function retrievalFiles({ locale, passages, questions }: KitData): KitFile[] {
  const corpus = corpusOf(passages);
  const text = askedOf({ passages, questions });
  const files = realScaleFiles({
    chunks: passages.map((passage) => ({ ...passage, source: passage.id })),
    vectors: chunkVectors(corpus, 'lsa', WIDTH),
    method: 'lsa',
    query: { text, vector: queryVector(corpus, text, 'lsa', WIDTH) },
    k: FOUND,
    language: locale,
  });
  return files.map(({ name, text }) => ({ path: `2-retrieval/${name}`, text }));
}
