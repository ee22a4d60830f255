import { beginning, chunkPoints } from '../core/chunks';
import type { MapPoint } from '../core/scene';
import { inLanguage, type BilingualHandbook } from '~/demos/retriever/core/handbook';
import type { Locale } from '~/lib/locale';
import { json } from '~/workers/network';

/** A source whose points are texts. */
export interface TextsRequest {
  source: 'terms' | 'retriever' | 'own';
  urls: Record<'terms' | 'handbook', string>;
  locale: Locale;
  /** The reader's lines. */
  lines?: string[];
}

/** The points of a source of texts, in order. */
export async function pointsOf({ source, urls, locale, lines }: TextsRequest): Promise<MapPoint[]> {
  if (source === 'own') return ownPoints(lines ?? []);
  if (source === 'terms') return json<MapPoint[]>(urls.terms);
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
