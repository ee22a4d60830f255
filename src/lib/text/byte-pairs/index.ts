export { encoder, type Encoder, type Joins } from './encode';
export { compareCosts, costOf, type Compared, type Cost } from './fertility';
export { learnBytePairs, openBytePairs, type Learnt } from './learn';
export { BYTES, type Merge } from './merge';
export { LONGEST_PIECE, piecesOf } from './pieces';
export { bytesOf, stretchesOf, textOf } from './utf8';
export { shownToken, tokenText, vocabularyOf, type Shown } from './vocabulary';
