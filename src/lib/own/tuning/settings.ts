import type { Part } from '../../llama/shape';

/** What a reader may choose of a run. */
export interface TuningPlan {
  /** Draws the split, the order of rows, and A of each addition. */
  seed: number;
  rank: number;
  /** How often each row is read. */
  passes: number;
  rate: number;
  /** Everyday rows mixed into each pass, as a share of the reader's own: from 0 to 1. */
  everyday: number;
  /** The matrices that get an addition. */
  modules: readonly Part[];
}

/** α as a multiple of the rank, as most recipes have it (Hu et al. 2022 keep α at the first rank that they try). */
const ALPHA_OF_RANK = 2;

export const alphaOf = ({ rank }: TuningPlan): number => ALPHA_OF_RANK * rank;

/** Where an adapter may sit. */
export const SEATS = {
  attention: ['q', 'v'],
  all: ['q', 'k', 'v', 'o', 'gate', 'up', 'down'],
} as const satisfies Record<string, readonly Part[]>;

export const USUAL_PLAN: TuningPlan = {
  seed: 1,
  rank: 8,
  passes: 6,
  rate: 2e-3,
  everyday: 0.25,
  modules: SEATS.attention,
};

/** Most tokens of a reply that is written on the way, and of one to an everyday question. */
export const SHORT_REPLY = 24;
