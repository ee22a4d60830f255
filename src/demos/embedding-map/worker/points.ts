import { beginning } from '../core/passages';
import type { MapPoint } from '../core/scene';
import { inLanguage, type BilingualHandbook } from '~/demos/retriever/core/handbook';
import type { Locale } from '~/lib/locale';
import { cut, type Source } from '~/demos/retriever/core/library';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { json } from '~/workers/network';

/** A source whose points are texts. */
export interface TextsRequest {
  source: 'terms' | 'passages' | 'retriever' | 'own';
  urls: Record<'terms' | 'passages' | 'handbook', string>;
  locale: Locale;
  /** The reader's lines; for the retriever, the reader's own text instead of the handbook. */
  lines?: string[];
}

/** The points of a source of texts, in order. */
export async function pointsOf({ source, urls, locale, lines }: TextsRequest): Promise<MapPoint[]> {
  if (source === 'own') return ownPoints(lines ?? []);
  if (source !== 'retriever') return json<MapPoint[]>(urls[source]);
  if (lines) return chunkPoints([{ id: 'own', title: '', text: lines.join('\n') }], '');
  const { passages } = inLanguage(await json<BilingualHandbook>(urls.handbook), locale);
  return chunkPoints(
    passages.filter(({ kind }) => !kind),
    locale,
  );
}

/** A point for each line that is not blank. */
function ownPoints(lines: readonly string[]): MapPoint[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, at) => ({
      id: `line-${at + 1}`,
      label: beginning(text),
      text,
      language: '',
      part: '',
    }));
}

/** Chunks cut with the retriever's default settings. */
function chunkPoints(sources: readonly Source[], language: Locale | ''): MapPoint[] {
  const { chunking: by, size, overlap } = RETRIEVER_DEFAULTS;
  return cut(sources, { by, size, overlap }).map(({ source, start, text }) => {
    const { id, title } = sources[source]!;
    return { id: `${id}:${start}`, label: beginning(text), text, language, part: title };
  });
}
