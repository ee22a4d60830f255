import type { Handbook } from './handbook';
import { cut } from './library';
import { RETRIEVER_DEFAULTS } from './settings';

/** The ways of cutting for which the vectors of all chunks are shipped; under `heading` a chunk is a passage with its title. */
const CUTS = [RETRIEVER_DEFAULTS.chunking, 'heading'] as const;

/** Every chunk of the handbook that an encoder is asked for by default, and with whole passages. */
export const shippedChunks = ({ passages }: Handbook): string[] =>
  CUTS.flatMap((by) => cut(passages, { by, size: 1, overlap: 0 }).map(({ text }) => text));

/** The built-in questions. */
export const shippedQuestions = ({ questions }: Handbook): string[] =>
  questions.map(({ text }) => text);
