import { neededFor } from '~/lib/evidence/needed';
import { TOGETHER } from '~/lib/evidence/settings';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { aloneRight } from '~/lib/evaluation/worse-wins';
import type { Readers } from './form/read';
import { share, word, type Slots } from './form/said';
import { textFault } from './form/sentence';

export interface Spread {
  lowest: number;
  highest: number;
  mean: number;
  /** At most how often equally good wordings are this far apart, 0 … 1: each pair is one chance more (Bonferroni). */
  luck: number;
  /** Questions that tell the best from the worst four times in five; Infinity if they are level. */
  needed: number;
}

export function spreadOf(right: readonly number[], n: number): Spread {
  const lowest = Math.min(...right);
  const highest = Math.max(...right);
  const mean = right.reduce((sum, one) => sum + one, 0) / right.length;
  const alone = Math.round(n * aloneRight(highest / n, lowest / n, TOGETHER).onlyWorse);
  const pairs = (right.length * (right.length - 1)) / 2;
  const luck = Math.min(1, pairs * mcnemar(alone + highest - lowest, alone));
  return { lowest, highest, mean, luck, needed: neededFor(highest / n, lowest / n) };
}

/** Below this share of luck a spread counts as shown. */
const SURE = 0.05;

function kindOf({ lowest, highest, luck }: Spread) {
  if (lowest === highest) return 'tie';
  return luck < SURE ? 'shown' : 'luck';
}

/** What is only said of a measurement is left out. */
const UNMEASURED = { kind: 'none', mayTitle: false, luckTitle: false, needTitle: false };

interface Read {
  each: readonly { n: number; wording: string; right?: number }[];
  /** Questions that each answered, where they are counted. */
  n?: number;
}

export function answer({ each, n }: Read): Slots {
  const own = each.map((one) => ({ ...one, counted: one.right !== undefined }));
  const wordings = each.map(({ wording }) => wording);
  if (n === undefined)
    return { ...UNMEASURED, own, wordings, few: neededFor(0.9, 0.7), many: neededFor(0.84, 0.74) };
  const spread = spreadOf(
    each.map(({ right }) => right!),
    n,
  );
  return {
    kind: kindOf(spread),
    own,
    wordings,
    n,
    low: spread.lowest,
    high: spread.highest,
    from: share(spread.lowest / n),
    to: share(spread.highest / n),
    mean: share(spread.mean / n),
    p: spread.luck < 0.01 ? word('rare') : share(spread.luck),
    needed: spread.needed,
  };
}

/** The places that a wording leaves for what changes, such as `{question}`. */
const slotsIn = (text: string) => (text.match(/\{[^}]*\}/g) ?? []).sort().join();

export const readers: Readers = {
  wording(typed, { earlier }) {
    const isOther = slotsIn(typed) !== slotsIn(earlier[0] ?? typed);
    const fault = textFault(typed, earlier) ?? (isOther ? 'slot' : undefined);
    return fault ? { fault } : typed.trim();
  },
};
