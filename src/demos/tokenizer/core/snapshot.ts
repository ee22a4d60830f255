import { costsWith, openCrossed } from './crossed';
import { compareCosts, type Compared } from '~/lib/text/byte-pairs/fertility';
import { learnBytePairs, type Learnt } from '~/lib/text/byte-pairs/learn';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import { trainingText, type Measured, type Parallel, type Training } from './training-text';

/** Costs of parallel texts by training text. */
export type Comparison = Partial<Record<Measured, Compared>>;

/** A recorded run: merges as `left right count`, and the costs of parallel passages. */
export interface TokenizerSnapshot {
  merges: string[];
  compared: Comparison;
}

/** Costs of parallel texts by published vocabularies, each with the number of its tokens. */
export type PublishedCosts = Record<VocabularyName, Compared & { size: number }>;

/** Learns from the handbook, and measures every training text on held-out passages. */
export function tokenizerSnapshot(
  texts: readonly Parallel[],
  { training, merges }: { training: Training; merges: number },
): TokenizerSnapshot {
  const learnt = learnBytePairs(trainingText(texts, training), merges);
  const crossed = openCrossed(texts);
  for (const done of crossed.learn(merges)) void done;
  return { merges: written(learnt), compared: comparison(texts, crossed.measure(merges)) };
}

/** The measured costs, with those of raw bytes added. */
export const comparison = (texts: readonly Parallel[], measured: Comparison): Comparison => ({
  none: compareCosts(costsWith(texts, [], 0)),
  ...measured,
});

const written = ({ merges, counts }: Learnt): string[] =>
  merges.map(([left, right], at) => `${left} ${right} ${counts[at]!}`);

/** The merges of a recorded run in the form the page works with. */
export function readLearnt(merges: readonly string[]): Learnt {
  const rows = merges.map((merge) => merge.split(' ').map(Number));
  return {
    merges: rows.map(([left, right]) => [left!, right!] as const),
    counts: rows.map(([, , count]) => count!),
    ended: false,
  };
}
