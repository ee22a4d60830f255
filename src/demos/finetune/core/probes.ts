/**
 * The probes of a look. `familiar` and `unseen`: the new facts in the wording of the training, and in one that is never
 * taught. The others test earlier skills: `old` facts, `reading` a note, saying `unknown` about towns outside the
 * training text, following a few examples (`fewShot`).
 */
export const PROBES = ['unseen', 'familiar', 'old', 'reading', 'unknown', 'fewShot'] as const;
export type ProbeName = (typeof PROBES)[number];
/** Skills that can be forgotten. */
export const KEPT: readonly ProbeName[] = ['old', 'reading', 'unknown', 'fewShot'];

/** The results at one step; shares right, 0 … 1. A probe without questions is left out. */
export interface Look {
  step: number;
  shares: Partial<Record<ProbeName | 'once' | 'often', number>>;
}
