import { openIndexing } from './text-index';
import type { Embedders } from './embedder';
import { corpusOf, type Corpus } from './search';
import type { Block } from '../text/blocks';
import { chunk, type ChunkOptions } from '../text/chunk';
import type { Span } from '../text/span';
import { whereaboutsIn } from '../text/whereabouts';
import type { Stepper } from '../stepper';

export interface Source {
  id: string;
  /** Its heading; empty for the reader's own text, which contains its headings. */
  title: string;
  text: string;
  section?: string;
  /** Its headings, lists, code and tables, where a reader has found them; without, it is plain prose. */
  blocks?: readonly Block[];
  /** Where each page begins, in a file with pages. */
  pages?: readonly number[];
  /** How a place in it is named, such as `manual.pdf` and `manual.pdf, p. {page}`. */
  names?: { whole: string; page: string };
}

interface LibraryChunk extends Span {
  /** Its place among the sources. */
  source: number;
  text: string;
  from?: string;
}

export interface Library {
  sources: readonly Source[];
  chunks: LibraryChunk[];
  corpus: Corpus;
}

/** Under `heading` the title comes before the text, so that its words count; otherwise the text alone. */
export function documentOf({ title, text }: Source, by: ChunkOptions['by']): string {
  return by === 'heading' && title !== '' ? `${title}\n\n${text}` : text;
}

/**
 * Chunks with their source, and their range `start` … `end` − 1 in the document that was cut; `from` is the file, the page and
 * the headings, of a reader's own text. No chunk spans two sources; an overlap too large for the size is reduced to the largest
 * that fits.
 */
export function cut(sources: readonly Source[], options: ChunkOptions): LibraryChunk[] {
  return sources.flatMap((source, number) => {
    const document = documentOf(source, options.by);
    const overlap = Math.min(options.overlap, options.size - 1);
    const chunks = chunk(document, { ...options, overlap }, source.blocks);
    const nameAt = source.blocks && namesIn(source);
    return chunks.map(({ start, end, text = document.slice(start, end) }) => {
      const from = nameAt?.(start);
      return { source: number, start, end, text, ...(from && { from }) };
    });
  });
}

/** Tells of places in ascending order what they are called: `manual.pdf, p. 14 › Dogs`. */
function namesIn(source: Source): (start: number) => string {
  const { names } = source;
  const whereabouts = whereaboutsIn(source);
  return (start) => {
    const { page, headings } = whereabouts(start);
    const file = page ? names?.page.replace('{page}', String(page)) : names?.whole;
    return [...(file ? [file] : []), ...headings].join(' › ');
  };
}

export const passageText = ({ text, from }: Pick<LibraryChunk, 'text' | 'from'>): string =>
  from ? `(${from}) ${text}` : text;

/** One unit of work is one chunk. @param embedders those available now; others may be added later */
export function openLibrary(
  sources: readonly Source[],
  options: ChunkOptions,
  embedders: Embedders = {},
): Stepper<{ done: number; of: number; library: Library | undefined }> {
  const chunks = cut(sources, options);
  const texts = chunks.map(({ text }) => text);
  const indexing = openIndexing(texts);
  let library: Library | undefined;
  return {
    advance: (n) => indexing.advance(n),
    snapshot() {
      const { done, of, result: index } = indexing.snapshot();
      if (index) library ??= { sources, chunks, corpus: corpusOf(texts, index, embedders) };
      return { done, of, library };
    },
  };
}
