/**
 * The vocabularies of published tokenizers: reading them from kept packages, packing them for the page, and cutting
 * texts exactly as those tokenizers do.
 */
export { drawnPieces, type DrawnPiece } from './drawn';
export { packVocabulary, unpackVocabulary, VocabularyProblem } from './file';
export { VOCABULARIES, type VocabularyName } from './names';
export { PACKAGED } from './packaged';
export { openVocabulary, type Vocabulary } from './vocabulary';
