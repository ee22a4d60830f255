import { realScaleFiles } from '../real-scale/files';
import { chunkVectors, queryVector } from '../retrieval/search';
import type { KitData, KitFile } from './data-files';
import { corpusOf } from './exam';

/** Numbers in a vector: enough for a handbook, and small enough to be read in a file. */
const WIDTH = 32;
/** How many passages the scripts ask for: as many as stand in a prompt of the exam. */
const FOUND = 4;

/**
 * The passages on three servers, each with a script that asks the first question: words and vectors fused.
 * The vectors are those of latent semantic analysis, fitted on these passages alone.
 */
export function retrievalFiles({ locale, passages, questions }: KitData): KitFile[] {
  const corpus = corpusOf(passages);
  const text = questions[0]!.question;
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
