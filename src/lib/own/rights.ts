import type { Rights } from './apart';
import { isGood } from './outcomes';
import type { OwnAnswer } from './results';

/** True if an answer counts as right: by the reader's word, else by the rule; undefined if neither says. */
export const isRight = ({ called, outcome }: OwnAnswer): boolean | undefined =>
  called ? called === 'right' : outcome && isGood(outcome);

export const rightsOf = (answers: readonly (OwnAnswer | undefined)[]): Rights =>
  Array.from(answers, (answer) => answer && isRight(answer));
