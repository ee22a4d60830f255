import type { Chunking } from './chunkings';
import { sections } from './headings';
import { MAX_CHUNKS, TextProblem } from './problem';
import { paragraphs } from './paragraphs';
import { sentences } from './sentences';
import type { Span } from './span';
import { windows } from './windows';

export interface ChunkOptions {
  by: Chunking;
  /** With `size`: number of tokens of a chunk, 1 or more. */
  size: number;
  /** With `size`: number of tokens that a chunk repeats from the previous one, 0 … size − 1. */
  overlap: number;
}

/** A part of the document; its text is `document.slice(start, end)`. */
type Chunk = Span;

/** Most tokens of a sentence, paragraph or section; a longer one is split, so that it stays readable. */
export const MAX_CHUNK_TOKENS = 500;

const CUTS: Readonly<Record<Chunking, (document: string) => Iterable<Span>>> = {
  sentence: sentences,
  paragraph: paragraphs,
  heading: sections,
  size: (document) => [{ start: 0, end: document.length }],
};

/**
 * Cuts a document into chunks for search: at its sentences, paragraphs or headings, or by size only. Chunks are in the
 * order of the text; none is empty or starts or ends with white space; everything but white space is in at least one.
 *
 * @throws RangeError for a size or overlap out of range.
 * @throws TextProblem `too-many-chunks`.
 */
export function chunk(document: string, options: ChunkOptions): Chunk[] {
  const { size, overlap } = limitsOf(options);
  const chunks: Chunk[] = [];
  for (const stretch of CUTS[options.by](document)) {
    for (const window of windows(document, stretch, size, overlap)) {
      if (chunks.length === MAX_CHUNKS) {
        throw new TextProblem('too-many-chunks', { limit: MAX_CHUNKS });
      }
      chunks.push(window);
    }
  }
  return chunks;
}

function limitsOf({ by, size, overlap }: ChunkOptions): { size: number; overlap: number } {
  if (by !== 'size') return { size: MAX_CHUNK_TOKENS, overlap: 0 };
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new RangeError(`chunk: size is ${size}; it must be a whole number of tokens, 1 or more.`);
  }
  if (!(Number.isInteger(overlap) && overlap >= 0 && overlap < size)) {
    throw new RangeError(
      `chunk: overlap is ${overlap}; it must be a whole number from 0 to ${size - 1}, one less than the size.`,
    );
  }
  return { size, overlap };
}
