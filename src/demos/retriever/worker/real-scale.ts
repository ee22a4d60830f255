import { Problem } from '~/lib/problem';
import { denseOf } from '~/lib/retrieval/methods';
import type { Vectors } from '~/lib/embedding/vectors';
import { rowOf } from '~/lib/embedding/vectors';
import { chunkVectors, queryVector } from '~/lib/retrieval/search';
import type { Library } from '../core/library';
import type { Call } from '~/workers/rpc';
import { handbookLibraryOf, type HandbookRequest } from './handbook';
import { ownLibraryOf, type OwnTextRequest } from './own-text';

/** The content of one of the files with which a server searches these chunks for this question. */
export async function realScale(
  asked: HandbookRequest & OwnTextRequest & { source: string; name: string },
  call: Call,
): Promise<string> {
  const { settings, source, name, locale, encoder } = asked;
  const { realScaleFiles } = await import('~/lib/real-scale/files');
  const { library, allowed, searched } = await (source === 'own'
    ? ownLibraryOf(asked, call)
    : handbookLibraryOf(asked));
  const { k, k1, b, dimensions, method, partner } = settings;
  const dense = denseOf(method, partner) ?? partner;
  const kept = library.chunks.map((_, chunk) => chunk).filter(allowed);
  if (kept.length === 0 || searched.trim() === '') throw new Problem('nothing-to-export');
  const files = realScaleFiles({
    chunks: kept.map((chunk) => exported(library, chunk)),
    vectors: rowsOf(chunkVectors(library.corpus, dense, dimensions), kept),
    method: dense === 'encoder' ? encoder.trim() : dense,
    query: { text: searched, vector: queryVector(library.corpus, searched, dense, dimensions) },
    k: Math.min(k, kept.length),
    bm25: { k1, b },
    language: locale,
  });
  return files.find((file) => file.name === name)!.text;
}

function exported({ chunks, sources }: Library, at: number) {
  const { source, text } = chunks[at]!;
  const { id, title } = sources[source]!;
  return { id: `${id}#${at}`, source: id, title, text };
}

function rowsOf(vectors: Vectors, rows: readonly number[]): Vectors {
  const { width } = vectors;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, at) => values.set(rowOf(vectors, row), at * width));
  return { count: rows.length, width, values };
}
