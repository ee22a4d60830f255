import type { Finder, Found } from './core/found-words';
import type { Given, Moment, WatchedSnapshot } from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import type { Point } from '~/lib/drawing/geometry';
import type { Locale } from '~/lib/locale';
import type { Words as TrainerStrings } from 'words:trainer';
import type { FigureElement } from '~/lib/figure';
import type { Vocabulary } from './core/estimate';
import type { TrainerFields, TrainerForm } from '~/lib/trainer/settings';
import type { OpenedRun } from '~/workers';
import type { BenchPage } from '../parts/training-bench';
import type { LiveRun, TrainingSession } from '../parts/training-session';
import { lossText, saidAt } from '../parts/training-view';
import { fill, formatNumber } from '~/i18n/format';

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

export interface TrainerPage extends BenchPage<TrainerFields> {
  texts: Record<'world' | 'handbook', string>;
  vocabulary: Vocabulary;
  /** Addresses of the recorded run of the page, and of the one that is played. */
  records: Record<'own' | 'moment', string>;
  /** Of the recorded run, which is fetched when a reader looks at it: what the page says of it before. */
  recorded: { kind: Kind; step: number; steps: number };
  /** What only the build draws. */
  built?: { recording: Recording; reads: FigureElement };
}

export const stepOf = ({ at, run }: TrainerState): number => at ?? run.snapshot.step;

export const momentsOf = (state: TrainerState) =>
  saidAt(state.run.snapshot.moments ?? [], stepOf(state));

export function foundAt({ asked }: TrainerState, moment: Moment | undefined) {
  const found: Found[] = (moment?.said ?? []).map((text) => asked.find!(text));
  const sum = (key: 'real' | 'of') => found.reduce((total, each) => total + each[key], 0);
  return { found, real: sum('real'), of: sum('of') };
}

export const rightAt = ({ asked }: TrainerState, moment: Moment | undefined): boolean[] =>
  asked.given.map(({ answer }, i) => moment?.said[i] === answer);

export function progressText({ run, t, locale }: TrainerState): string {
  const { step, steps, loss } = run.snapshot;
  return fill(t.progressed, {
    step: formatNumber(step, locale),
    steps: formatNumber(steps, locale),
    loss: lossText(loss, locale),
  });
}

export function pictureText(state: TrainerState): string {
  const { t, at, from, locale } = state;
  const { n, of, unknown } = countsOf(state);
  const number = (value: number) => formatNumber(value, locale);
  const kind = kindOf(state);
  const step = stepOf(state);
  const values = { n: number(n), of: number(of), unknown: number(unknown), steps: number(step) };
  if (at !== undefined) return fill(t.looked[kind], values);
  if (from === undefined) return fill(t.learnt[kind], { ...values, steps: step });
  const first = countsOf({ ...state, at: from }).n;
  return fill(t.learnt.played, { ...values, first, from: number(from) });
}

export const kindOf = ({ asked }: Pick<TrainerState, 'asked'>): Kind =>
  asked.find ? 'text' : 'world';

export function countsOf(state: TrainerState) {
  const { now } = momentsOf(state);
  if (state.asked.find) {
    const { real, of } = foundAt(state, now);
    return { n: real, of, unknown: 0 };
  }
  const right = rightAt(state, now);
  const unknown = (now?.said ?? []).filter((text) => text.startsWith(state.t.unknownWord)).length;
  return { n: right.filter(Boolean).length, of: right.length, unknown };
}
