import type { ScorePart } from '~/lib/retrieval/scoring';

export const sumOfParts = (parts: readonly ScorePart[]): number =>
  parts.reduce((sum, { value }) => sum + value, 0);
