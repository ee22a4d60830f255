export { costsWith, FOLDS, LEARNERS, openCrossed, type Crossed } from './crossed';
export { encoder, type Encoder, type Joins } from './encode';
export { compareCosts, costOf, type Compared, type Cost } from './fertility';
export { learnBytePairs, openBytePairs, type Learnt } from './learn';
export {
  BytePairProblem,
  checkSentence,
  checkText,
  MERGES,
  MOST_SENTENCE,
  MOST_TEXT,
} from './limits';
export { BYTES, type Merge } from './merge';
export { MEASURED, type Comparison, type Measured } from './measured';
export { LONGEST_PIECE, piecesOf } from './pieces';
export { comparison, readLearnt, tokenizerSnapshot, type TokenizerSnapshot } from './snapshot';
export * from './training-text';
export { bytesOf, stretchesOf, textOf } from './utf8';
export { decode, shownToken, tokenText, vocabularyOf, type Shown } from './vocabulary';
