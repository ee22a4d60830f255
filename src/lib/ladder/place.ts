import type { Row } from './rows';
import { verdictOf, type Verdict } from './verdict';

type Counts = Pick<Row, 'right' | 'n'>;

/** A road at two sizes, each where it was run. */
export interface AtBoth {
  tiny?: Counts | undefined;
  real?: Counts | undefined;
}

/**
 * The road that the place of another is judged by: the leader of the tiny size; for the leader itself, the runner-up. A road
 * that was not run at both sizes judges nobody.
 */
export function rivalOf<T extends AtBoth>(one: T, all: readonly T[]): T | undefined {
  const shareOf = ({ tiny }: T) => tiny!.right / tiny!.n;
  return all
    .filter((other) => other !== one && other.tiny && other.real)
    .sort((a, b) => shareOf(b) - shareOf(a))[0];
}

/** What becomes, at 135 million weights, of the order of two roads at the tiny size. */
export function placeOf(one: AtBoth, rival: AtBoth | undefined): Verdict {
  if (!one.tiny || !rival?.tiny) return 'not-run';
  const leads = one.tiny.right / one.tiny.n >= rival.tiny.right / rival.tiny.n;
  return leads
    ? verdictOf([one.tiny, rival.tiny], [one.real, rival.real])
    : verdictOf([rival.tiny, one.tiny], [rival.real, one.real]);
}
