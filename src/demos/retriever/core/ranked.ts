import { bestPerPassage } from '~/lib/evaluation/ranking';
import type { Method } from '~/lib/retrieval/methods';
import type { Allowed } from '~/lib/retrieval/scoring';
import { order } from '~/lib/retrieval/search';
import { askedOf, crossedOut, type Crossed } from './crossed';
import { mayRead, type Question } from './handbook';
import type { Library } from './library';
import { searchOptions, type RankingSettings, type RetrieverSettings } from './settings';
import type { HandbookLibrary } from './shelf';

/** All hits of a method, best first. */
export const rankedBy = (
  { corpus, chunks }: Library,
  asked: Crossed,
  method: Method,
  settings: RankingSettings & { allowed?: Allowed | undefined },
): number[] =>
  order(corpus, askedOf(method, asked), { ...searchOptions(settings), method, k: chunks.length });

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
