import { roganGladen, type Corrected } from '../evaluation/rogan-gladen';
import { shuffle, type Rng } from '../math/rng';

const TWICE = 10;
const MOST = 50;

/** Answers in the order in which they are marked: ten, the same ten in another order, and then others. */
export function blindOrder(keys: readonly string[], rng: Rng): string[] {
  const mixed = shuffle(keys, rng).slice(0, MOST);
  const first = mixed.slice(0, TWICE);
  return [...first, ...shuffle(first, rng), ...mixed.slice(TWICE)];
}

type Said = ReadonlyMap<string, boolean>;

/** @returns undefined without a label of each kind, or if the judge is no better than a coin */
export function correctedShare(
  judged: readonly string[],
  verdicts: Said,
  labels: Said,
): Corrected | undefined {
  const known = [...labels].filter(([key]) => verdicts.has(key));
  const of = (label: boolean) => known.filter(([, said]) => said === label);
  const found = (label: boolean) => of(label).filter(([key]) => verdicts.get(key) === label).length;
  const there = judged.filter((key) => verdicts.has(key));
  if (there.length === 0 || of(true).length === 0 || of(false).length === 0) return undefined;
  return roganGladen({
    saidRight: there.filter((key) => verdicts.get(key)).length,
    judged: there.length,
    foundRight: found(true),
    knownRight: of(true).length,
    foundWrong: found(false),
    knownWrong: of(false).length,
  });
}
