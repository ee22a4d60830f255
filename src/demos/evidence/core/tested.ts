import { fisher, mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { PairedResults } from './columns';

/** Two systems on the same questions, tested. */
export interface Tested extends PairedResults {
  questions: number;
  first: Scored;
  second: Scored;
  /** McNemar's exact test, which pairs the answers to each question. */
  paired: number;
  /** Fisher's exact test, as if each system had been asked other questions. */
  unpaired: number;
}

interface Scored {
  right: number;
  share: number;
  low: number;
  high: number;
}

export function testedOf(fared: PairedResults): Tested {
  const { both, onlyFirst, onlySecond, neither } = fared;
  const of = both + onlyFirst + onlySecond + neither;
  const scored = (right: number): Scored => ({
    right,
    share: right / of,
    ...wilsonInterval(right, of),
  });
  const [first, second] = [scored(both + onlyFirst), scored(both + onlySecond)];
  return {
    ...fared,
    ...{ questions: of, first, second },
    paired: mcnemar(onlyFirst, onlySecond),
    unpaired: fisher({ right: first.right, of }, { right: second.right, of }),
  };
}
