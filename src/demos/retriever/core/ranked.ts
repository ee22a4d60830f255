import { bestPerPassage } from '~/lib/evaluation/ranking';
import { crossedOut, rankedBy } from '~/lib/retrieval/crossed';
import { mayRead, type Question } from '~/lib/handbook/handbook';
import { type RankingSettings, type RetrieverSettings } from '~/lib/retrieval/search-settings';
import type { HandbookLibrary } from './shelf';

export const readableBy =
  ({ chunks, sources }: HandbookLibrary, asker: Question['asker'], settings: RetrieverSettings) =>
  (chunk: number): boolean =>
    mayRead(sources[chunks[chunk]!.source]!, asker, settings);

/** All hits that the asker may read, best first. */
export const rankedChunks = (
  library: HandbookLibrary,
  { text, asker }: Question,
  settings: RankingSettings,
): number[] =>
  rankedBy(library, crossedOut(text), settings.method, {
    ...settings,
    allowed: readableBy(library, asker, settings),
  });

/** Ids of the passages that ranked chunks are cut from; each passage once, at its best chunk. */
export const rankedPassages = (
  { chunks, sources }: HandbookLibrary,
  ranked: readonly number[],
): string[] => bestPerPassage(ranked, (chunk) => sources[chunks[chunk]!.source]!.id);
