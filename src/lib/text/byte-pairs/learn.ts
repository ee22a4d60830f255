import type { Stepper } from '../../stepper';
import { BYTES, type Merge } from './merge';
import { pairCounts } from './pair-counts';
import { piecesOf } from './pieces';
import { bytesOf } from './utf8';

/** The merges learned from a text. Merge `k`, from 0, makes token 256 + `k`. */
export interface Learnt {
  merges: Merge[];
  /** Number of occurrences of each pair at the time of its merge. */
  counts: number[];
  /** True if no pair occurs twice any more, so that there is nothing more to learn. */
  ended: boolean;
}

/** Fewest occurrences of a pair; one that occurs only once is not typical of the language. */
const LEAST_COUNT = 2;

/**
 * Learns byte-pair merges from a text, one merge per unit of work: the most frequent pair of neighbours repeatedly
 * becomes a token (Gage 1994; for words of a language Sennrich et al. 2016; over bytes, so that no text is ever
 * unknown, Radford et al. 2019). `aaabdaaabac` gives `aa`, which occurs four times, then `ab`, twice, then `aaab`,
 * twice; after that no pair occurs twice.
 */
export function openBytePairs(text: string): Stepper<Learnt> {
  const words = Array.from(
    Map.groupBy(piecesOf(text), (piece) => piece),
    ([piece, all]) => ({ tokens: bytesOf(piece), times: all.length }),
  );
  const counts = pairCounts(words);
  const learnt: Learnt = { merges: [], counts: [], ended: false };

  const mergeOne = (): void => {
    const found = counts.commonest();
    if (!found || found.count < LEAST_COUNT) return void (learnt.ended = true);
    counts.join(found.pair, BYTES + learnt.merges.length);
    learnt.merges.push(found.pair);
    learnt.counts.push(found.count);
  };
  return {
    advance(n) {
      for (let i = 0; i < n && !learnt.ended; i++) mergeOne();
      return !learnt.ended;
    },
    snapshot: () => ({ ...learnt, merges: [...learnt.merges], counts: [...learnt.counts] }),
  };
}

/** The first `most` merges of a text, or fewer if it has no more. */
export function learnBytePairs(text: string, most: number): Learnt {
  const stepper = openBytePairs(text);
  stepper.advance(most);
  return stepper.snapshot();
}
