import type { Finder, Found } from './core/found-words';
import type { Given, Moment, WatchedSnapshot } from './core/moments';
import type { TrainerSnapshot } from './core/snapshot';
import type { Point } from '~/lib/drawing/geometry';
import type { Locale } from '~/lib/locale';
import type { Words as TrainerStrings } from 'words:trainer';
import type { PageProps } from '~/demos/kit/page';
import type { FigureElement } from '~/lib/figure';
import type { Vocabulary } from './core/estimate';
import type { TrainerFields, TrainerForm } from './core/settings';
import type { OpenedRun } from '~/workers';
import type { LiveRun, TrainingSession } from '../parts/training-session';

export type Kind = 'text' | 'world';

export interface ShownRun {
  snapshot: TrainerSnapshot & { moments?: readonly Moment[] };
  /** Seconds of computing in this tab; missing for a recorded run. */
  seconds?: number;
}

interface RepeatedPrompts {
  given: readonly Given[];
  /** For a model of a text: finds parts of its writing in that text. The world has answers instead. */
  find?: Finder;
}

export interface TrainerState {
  locale: Locale;
  t: TrainerStrings;
  run: ShownRun;
  asked: RepeatedPrompts;
  /** The chosen step; if missing, the last. */
  at?: number;
  /** The recorded losses under the same settings, as an outline. */
  outline?: readonly Point[];
  /** The model is being trained: its latest words are highlighted. */
  learning?: boolean;
  /** The first step of the played record. */
  from?: number;
  /** Set in the page; `characters` for the reader's text. */
  live?: Session['opened'];
}

/** The probes in drawing order; a run has those of the world or those of a text. */
export const PROBES = ['known', 'reading', 'unknown', 'next'] as const;
export type ProbeName = (typeof PROBES)[number];

export const probesOf = ({ snapshot }: ShownRun): ProbeName[] =>
  PROBES.filter((name) => snapshot.probes.some(({ shares }) => name in shares));

/** Formats a size for readers: `d96l3` as `d96 L3`. */
export const sizeName = (size: string): string => size.replace('l', ' L');

export type ModelRun = LiveRun<WatchedSnapshot> & { id: string };

export interface Session extends TrainingSession<ModelRun> {
  form: TrainerForm;
  opened: Pick<OpenedRun, 'backend' | 'characters'>;
  asked: RepeatedPrompts;
  /** Set if a record is played: its whole snapshot, and the step it starts from. */
  played?: { whole: WatchedSnapshot; from: number };
}

export interface Recording {
  snapshot: WatchedSnapshot;
  asked: RepeatedPrompts;
}

export interface TrainerPage extends PageProps<TrainerFields> {
  texts: Record<'world' | 'handbook', string>;
  vocabulary: Vocabulary;
  /** Addresses of the recorded run of the page, and of the one that is played. */
  records: Record<'own' | 'moment', string>;
  /** Of the recorded run, which is fetched when a reader looks at it: what the page says of it before. */
  recorded: { kind: Kind; step: number; steps: number };
  toOwn: string;
  /** What only the build draws. */
  built?: { recording: Recording; reads: FigureElement };
}

export const stepOf = ({ at, run }: TrainerState): number => at ?? run.snapshot.step;

/** The moment of the model at or before that step, and the one before it. */
export function momentsOf(state: TrainerState): { now?: Moment; before?: Moment } {
  const step = stepOf(state);
  const past = (state.run.snapshot.moments ?? []).filter((moment) => moment.step <= step);
  return { now: past.at(-1), before: past.at(-2) };
}

export const lossesUntil = (losses: readonly Point[], step: number): Point[] =>
  losses.filter(([at]) => at <= step);

export function foundAt({ asked }: TrainerState, moment: Moment | undefined) {
  const found: Found[] = (moment?.said ?? []).map((text) => asked.find!(text));
  const sum = (key: 'real' | 'of') => found.reduce((total, each) => total + each[key], 0);
  return { found, real: sum('real'), of: sum('of') };
}

export const rightAt = ({ asked }: TrainerState, moment: Moment | undefined): boolean[] =>
  asked.given.map(({ answer }, i) => moment?.said[i] === answer);

export const countOf = (marks: readonly boolean[]): number => marks.filter(Boolean).length;
