import type { Finder } from './core/found-words';
import type { Given, Moment } from './core/moments';
import type { TrainerSnapshot } from './core/snapshot';
import type { Point } from '~/lib/drawing/geometry';
import type { Locale } from '~/lib/locale';
import type { TrainerStrings } from './words/en';

/** One model in training, as the page knows it. */
export interface ShownRun {
  /** Its moments too, where they were written down. */
  snapshot: TrainerSnapshot & { moments?: readonly Moment[] };
  /** Time spent computing in this tab; a recorded run has none. */
  seconds?: number;
}

/** What a model is given again and again while it learns, and how what it says is read. */
export interface Asked {
  given: readonly Given[];
  /** Of a model of a text: finds what of its writing stands there. The world has answers instead. */
  find?: Finder;
}

/** Everything the figure shows. */
export interface TrainerState {
  locale: Locale;
  t: TrainerStrings;
  /** One size, or two side by side. */
  runs: readonly ShownRun[];
  /** Put to the first of them. */
  asked: Asked;
  /** The step that is looked at; without it, the last. */
  at?: number;
  /** The recorded losses under the same settings, as an outline. */
  outline?: readonly Point[];
  /** It is being trained: what it has just learnt is highlit. */
  learning?: boolean;
  /** The first step of the record that is played. */
  from?: number;
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
