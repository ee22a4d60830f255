import { openCrossed, comparison, type TokenizerSnapshot } from '~/demos/tokenizer/core/snapshot';
import { trainingText, type Parallel, type Training } from '~/demos/tokenizer/core/training-text';
import { learnBytePairs, type Learnt } from '~/lib/text/byte-pairs/learn';

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

const written = ({ merges, counts }: Learnt): string[] =>
  merges.map(([left, right], at) => `${left} ${right} ${counts[at]!}`);
