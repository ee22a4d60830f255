import { embeddingMapFields } from '~/demos/embedding-map/core/settings';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { TwelveRecord } from '~/demos/embedding-map/core/twelve-record';
import { embeddingMapStrings } from '~/demos/embedding-map/about';
import { shownMap } from '~/demos/embedding-map/recorded';
import { embeddingMapView, mapView } from '~/demos/embedding-map/view';
import { twelveTable } from '~/demos/embedding-map/view/twelve-table';
import { wordsAtRest } from '~/demos/embedding-map/view/words-at-rest';
import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { setIn, settingsOfRun } from '~/lib/settings/table';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => ({
  ...Object.fromEntries(['terms', 's4-words', 'r3-map'].map((name) => [name, mapOf(name, locale)])),
  twelve: twelveWords(locale),
});

interface Maps {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

function mapOf(name: string, locale: Locale): FigureNode[] {
  const { config, snapshot } = run<Maps | Record<Locale, Maps>>(`embedding-map/${name}`);
  const { points, maps } = 'maps' in snapshot ? snapshot : snapshot[locale];
  const t = embeddingMapStrings[locale];
  const settings = settingsOfRun(embeddingMapFields, setIn(embeddingMapFields, config));
  const state = { locale, t, map: shownMap(maps[0]!, points, settings, { t, parts: {} }) };
  return [...mapView(state), ...embeddingMapView(state)];
}

function twelveWords(locale: Locale): FigureNode[] {
  const { snapshot: twelve } = run<TwelveRecord>('embedding-map/twelve');
  const t = embeddingMapStrings[locale];
  const chosen = twelve.words.findIndex(([, language]) => language === locale);
  return [...wordsAtRest({ twelve, chosen }, t, locale), twelveTable(twelve, t, locale)];
}
