import { cut, documentOf } from '~/lib/retrieval/library';
import type { Locale } from '~/lib/locale';
import type { ChunkOptions } from '~/lib/text/chunk';
import type { Collection } from './collections';

/** A way of cutting passages; `titled` puts the title in front of each chunk. */
interface Cut extends ChunkOptions {
  titled?: true;
}

/** The ways that are compared; `titled`, the passage whole after its title, is what every other comparison searches. */
export const CUTS = {
  titled: { by: 'heading', size: 1, overlap: 0 },
  whole: { by: 'paragraph', size: 1, overlap: 0 },
  sentence: { by: 'sentence', size: 1, overlap: 0 },
  'sentence-titled': { by: 'sentence', size: 1, overlap: 0, titled: true },
  'size-40': { by: 'size', size: 40, overlap: 0 },
  'size-40-overlap': { by: 'size', size: 40, overlap: 10 },
  'size-40-titled': { by: 'size', size: 40, overlap: 0, titled: true },
  'size-80': { by: 'size', size: 80, overlap: 0 },
} as const satisfies Record<string, Cut>;
export type CutName = keyof typeof CUTS;

/** The chunks of a collection in a language, and the passage that each is from. */
export function chunksOf(
  { passages }: Collection,
  language: Locale,
  name: CutName,
): { texts: string[]; of: number[] } {
  const way: Cut = CUTS[name];
  const sources = passages.map(({ id, title, text }) => ({
    id,
    title: title[language],
    text: text[language],
  }));
  if (name === 'titled')
    return { texts: sources.map((one) => documentOf(one, 'heading')), of: [...sources.keys()] };
  const chunks = cut(sources, way);
  return {
    texts: chunks.map(({ source, text }) =>
      way.titled ? `${sources[source]!.title}\n\n${text}` : text,
    ),
    of: chunks.map(({ source }) => source),
  };
}
