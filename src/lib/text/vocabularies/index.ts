/** Published tokenizers' vocabularies: reading and packing them, and cutting texts exactly as the tokenizers do. */
export { drawnPieces, type DrawnPiece } from './drawn';
export { packVocabulary, unpackVocabulary, VocabularyProblem } from './file';
export { VOCABULARIES, type VocabularyName } from './names';
export { PACKAGED } from './packaged';
export { openVocabulary, type Vocabulary } from './vocabulary';
