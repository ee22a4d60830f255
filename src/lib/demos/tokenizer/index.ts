/** Byte pairs learnt from texts of two languages, and what other texts then cost in tokens. */
export { costsWith, FOLDS, LEARNERS, openCrossed, type Crossed } from './crossed';
export {
  BytePairProblem,
  checkSentence,
  checkText,
  MERGES,
  MOST_SENTENCE,
  MOST_TEXT,
} from './limits';
export {
  comparison,
  readLearnt,
  tokenizerSnapshot,
  type Comparison,
  type TokenizerSnapshot,
} from './snapshot';
export * from './training-text';
