import { costsWith } from './crossed';
import { compareCosts, type Compared } from '~/lib/text/byte-pairs/fertility';
import type { Learnt } from '~/lib/text/byte-pairs/learn';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import type { Measured, Parallel } from './training-text';

export type Comparison = Partial<Record<Measured, Compared>>;

/** A recorded run: merges as `left right count`, and the costs of parallel passages. */
export interface TokenizerSnapshot {
  merges: string[];
  compared: Comparison;
}

/** Costs of parallel texts by published vocabularies, each with the number of its tokens. */
export type PublishedCosts = Record<VocabularyName, Compared & { size: number }>;

/** The measured costs, with those of raw bytes added. */
export const comparison = (texts: readonly Parallel[], measured: Comparison): Comparison => ({
  none: compareCosts(costsWith(texts, [], 0)),
  ...measured,
});

export function readLearnt(merges: readonly string[]): Learnt {
  const rows = merges.map((merge) => merge.split(' ').map(Number));
  return {
    merges: rows.map(([left, right]) => [left!, right!] as const),
    counts: rows.map(([, , count]) => count!),
    ended: false,
  };
}
