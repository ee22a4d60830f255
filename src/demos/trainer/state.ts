import type { Locale } from '~/lib/locale';
import type { TrainerSnapshot } from '~/lib/demos/trainer/snapshot';
import type { TrainerStrings } from './strings';

/** One model in training, as the page knows it. */
export interface ShownRun {
  snapshot: TrainerSnapshot;
  /** Time spent computing in this tab; a recorded run has none. */
  seconds?: number;
}

/** Everything the figure shows. */
export interface TrainerState {
  locale: Locale;
  t: TrainerStrings;
  /** One size, or two side by side. */
  runs: readonly ShownRun[];
  /** Set in the page. */
  live?: LiveState;
  /** Set where a recorded run is in the other language than the page. */
  recordedIn?: Locale;
}

interface LiveState {
  backend: 'simd' | 'plain';
  /** Of a text of the reader's own. */
  characters?: { known: number; dropped: number };
  /** Whether the worker still has the models, so that their weights can be saved. */
  open: boolean;
}

/** The probes in the order in which they are drawn; a run has those of the world or those of a text. */
export const PROBES = ['known', 'reading', 'unknown', 'next'] as const;
export type ProbeName = (typeof PROBES)[number];

/** Those of PROBES that these runs have. */
export const probesOf = (runs: readonly ShownRun[]): ProbeName[] =>
  PROBES.filter((name) =>
    runs.some(({ snapshot }) => snapshot.probes.some(({ shares }) => name in shares)),
  );

/** `d96l3` as readers see it: `d96 L3`. */
export const sizeName = (size: string): string => size.replace('l', ' L');
