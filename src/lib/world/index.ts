/** The tiny model's world: towns and facts, the texts that tell them, and the questions about them. */
export { batchOf, createBatch, fillBatch } from './batch';
export { RELATIONS, TOKEN_KINDS, type Grammar, type RelationName, type TokenKind } from './grammar';
export type { Lexicon } from './lexicon';
export { factProbes, unknownProbes, unstatedProbes } from './memory-probes';
export type { Probe } from './probe';
export { readable } from './readable';
export { readingProbes } from './reading-probes';
export { answer, lesson, noAnswer, question, statement } from './sentences';
export type { Sequence } from './batch';
export { fewShotProbes } from './style-probes';
export { pretrainingText } from './text';
export { cellOf, cellsOf, createWorld, relationOf, reseated, townOf, type World } from './world';
