import { cut, type Source } from '~/demos/retriever/core/library';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import type { Locale } from '~/lib/locale';
import type { MapPoint } from './scene';

const MOST_CHARACTERS = 40;

/** The beginning of a text, short enough for a label. */
export function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= MOST_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** A point for each chunk of some texts, cut with the retriever's default settings. */
export function chunkPoints(sources: readonly Source[], language: Locale): MapPoint[] {
  const { chunking: by, size, overlap } = RETRIEVER_DEFAULTS;
  return cut(sources, { by, size, overlap }).map(({ source, start, text }) => {
    const { id, title } = sources[source]!;
    return { id: `${id}:${start}`, label: beginning(text), text, language, part: title };
  });
}
