import type { Names, TwelveRecord } from '~/demos/embedding-map/core/twelve-record';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { Locale } from '~/lib/locale';
import { allTerms } from './glossary';
import { run } from './runs';

/** The twelve words with which a map of names opens, and that map; the ferry is chosen, in the language of the page. */
export async function wordsOnMap(
  points: readonly RecordedPoint[],
  { positions, quality, width }: RecordedMap,
  locale: Locale,
): Promise<Names> {
  const { snapshot } = await run('embedding-map', 'twelve');
  const { words, cosines, wide, tall, near } = snapshot as unknown as TwelveRecord;
  const chosen = words.findIndex(([, language]) => language === locale);
  return {
    twelve: { words, cosines, wide, tall, near },
    points,
    map: { positions, quality, width },
    chosen,
  };
}

/** Names of terms that are on no map in either language, because the encoder cannot spell them. */
export async function unspelledNames(points: readonly RecordedPoint[]): Promise<string[]> {
  const placed = new Set(points.map(([label, language]) => `${language} ${label}`));
  const terms = await allTerms();
  return (['en', 'zh'] as const).flatMap((language) =>
    terms.map(({ name }) => name[language]).filter((name) => !placed.has(`${language} ${name}`)),
  );
}
