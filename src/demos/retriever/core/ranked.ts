import { bestPerPassage } from '~/lib/evaluation/ranking';
import { order } from '~/lib/retrieval/search';
import { mayRead, type Question } from './handbook';
import { searchOptions, type RankingSettings } from './settings';
import type { HandbookLibrary } from './shelf';

/** All hits that the asker may read, best first. */
export function rankedChunks(
  { corpus, chunks, sources }: HandbookLibrary,
  { text, asker }: Question,
  settings: RankingSettings,
): number[] {
  const allowed = (chunk: number) => mayRead(sources[chunks[chunk]!.source]!, asker, settings);
  return order(corpus, text, { ...searchOptions(settings), k: chunks.length, allowed });
}

/** Ids of the passages that ranked chunks are cut from; each passage once, at its best chunk. */
export function rankedPassages(
  { chunks, sources }: HandbookLibrary,
  ranked: readonly number[],
): string[] {
  return bestPerPassage(ranked, (chunk) => sources[chunks[chunk]!.source]!.id);
}
