import { batch, computed, signal, type Signal } from '@preact/signals-core';
import { isCalm } from '~/browser/motion';
import { fill, formatNumber } from '~/i18n/format';
import type { Fields, Settings } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import type { LongRun, Phase, Progress } from './run-state';

/** How a worker goes through a run. A session is what has come of it so far; each step makes a new one. */
export interface Stepping<T extends Fields, Session> {
  open(form: Settings<T>, signal: AbortSignal): Promise<Session>;
  /** Computes for about this many milliseconds. */
  advance(session: Session, slice: number, signal: AbortSignal): Promise<Session>;
  steps(session: Session): { done: number; of: number };
  /** What is asked of the worker once all steps are done. */
  complete?(session: Session): Promise<Session>;
  close(session: Session): Promise<unknown>;
  /** Size and time of a run with these settings; undefined where they can't be told. */
  estimate(form: Settings<T>): Promise<string | undefined>;
  startText(form: Settings<T>): string;
  progressText(session: Session): string;
  /** Called when the first steps of a session are drawn. */
  begun?(): void;
  failed?(): void;
  t: Record<'paused' | 'changed' | 'cancelled' | 'estimateWait', string>;
}

/** Number of parts of a run; progress is announced after each. */
const PARTS = 4;
/** Milliseconds between two drawings; longer with reduced motion. */
const SLICE = 250;
const CALM_SLICE = 1_500;

/** A run that goes on in slices, can be paused, and is continued where it stood. */
interface LongState<T extends Fields, Session> {
  demo: DemoState<T, Session>;
  plan: Stepping<T, Session>;
  phase: Signal<Phase>;
  /** The settings that the run was asked for with. */
  asked: Signal<Settings<T> | undefined>;
  sentence: Signal<string | undefined>;
  estimate: Signal<string>;
  session?: Session | undefined;
  isDrawn: boolean;
  /** After a failure nothing is foretold until the next run, which finds a fresh worker. */
  hasFailed: boolean;
  /** The part of the run that was announced last. */
  part: number;
}

export const openLongRun = <T extends Fields, Session>(
  demo: DemoState<T, Session>,
  plan: Stepping<T, Session>,
): LongState<T, Session> => ({
  demo,
  plan,
  phase: signal('resting'),
  asked: signal(),
  sentence: signal(),
  estimate: signal(plan.t.estimateWait),
  isDrawn: false,
  hasFailed: false,
  part: 0,
});

/** What the views of a demo see of a long run. */
export function longRunOf<T extends Fields, Session>(long: LongState<T, Session>): LongRun {
  const { phase, asked, sentence, estimate, plan, demo } = long;
  const { form, runs } = demo;
  const isAsked = () => JSON.stringify(form.settings.value) === JSON.stringify(asked.value);
  const canContinue = () => phase.value === 'paused' && isAsked();
  return {
    phase,
    estimate,
    canContinue,
    text: computed(() =>
      phase.value === 'resting' || isAsked() ? sentence.value : plan.t.changed,
    ),
    replacesRun: () => !['resting', 'paused'].includes(phase.value) || canContinue(),
    pause: () => void (phase.value = 'pausing'),
    continue() {
      phase.value = 'resuming';
      void demo.run();
      if (runs.status.value.name !== 'running') phase.value = 'paused';
    },
    updateEstimate() {
      if (!long.hasFailed) tellEstimate(long).catch(() => undefined);
    },
    quiet: () => void (sentence.value = undefined),
  };
}

async function tellEstimate<T extends Fields, Session>(long: LongState<T, Session>) {
  const { settings } = long.demo.form;
  const asked = settings.peek();
  const text = await long.plan.estimate(asked);
  if (text !== undefined && asked === settings.peek()) long.estimate.value = text;
}

/** Runs to the end, or on from where a paused run stood. */
export async function computeLong<T extends Fields, Session>(
  long: LongState<T, Session>,
  settings: Settings<T>,
  progress: Progress<Session>,
): Promise<Session> {
  const { phase, sentence, plan } = long;
  const { signal } = progress;
  try {
    const resumed = phase.peek() === 'resuming' ? long.session : undefined;
    sentence.value = '';
    if (!resumed) await begin(long, settings, signal);
    else phase.value = 'running';
    await advance(long, progress, resumed ? plan.steps(resumed).done : 0);
    const complete = await plan.complete?.(long.session!);
    signal.throwIfAborted();
    endIn(long, 'resting');
    return (long.session = complete ?? long.session!);
  } catch (error) {
    if (!signal.aborted) {
      forget(long);
      long.hasFailed = true;
      endIn(long, 'resting');
      plan.failed?.();
    }
    throw error;
  }
}

async function begin<T extends Fields, Session>(
  long: LongState<T, Session>,
  settings: Settings<T>,
  signal: AbortSignal,
): Promise<void> {
  const { plan } = long;
  long.phase.value = 'running';
  long.asked.value = settings;
  long.isDrawn = long.hasFailed = false;
  long.part = 0;
  await tellEstimate(long);
  signal.throwIfAborted();
  if (long.session) await plan.close(long.session);
  signal.throwIfAborted();
  long.sentence.value = plan.startText(settings);
  const opened = await plan.open(settings, signal);
  signal.throwIfAborted();
  long.session = opened;
}

/** @param from steps that were done before */
async function advance<T extends Fields, Session>(
  long: LongState<T, Session>,
  { signal, onProgress, onPart }: Progress<Session>,
  from: number,
): Promise<void> {
  const { plan, phase, demo } = long;
  onProgress(0, plan.steps(long.session!).of - from);
  for (let isOver = false; !isOver;) {
    const next = await plan.advance(long.session!, isCalm() ? CALM_SLICE : SLICE, signal);
    signal.throwIfAborted();
    long.session = next;
    const { done, of } = plan.steps(next);
    onProgress(done - from, of - from);
    if (done > 0) batch(() => draw(long, next, onPart));
    isOver = done >= of;
    if (!isOver && phase.peek() === 'pausing')
      batch(() => {
        demo.runs.rest();
        endIn(long, 'paused', stepText(long, plan.t.paused));
      });
    signal.throwIfAborted();
  }
}

function draw<T extends Fields, Session>(
  long: LongState<T, Session>,
  next: Session,
  onPart: (part: Session) => void,
): void {
  const { plan } = long;
  if (!long.isDrawn) plan.begun?.();
  long.isDrawn = true;
  onPart(next);
  const { done, of } = plan.steps(next);
  const part = Math.floor((PARTS * done) / of);
  if (part > long.part && part < PARTS) long.sentence.value = plan.progressText(next);
  long.part = part;
}

export function stopLong<T extends Fields, Session>(long: LongState<T, Session>): void {
  const { demo, plan, session } = long;
  const { runs, kit } = demo;
  batch(() => {
    endIn(long, 'resting', long.isDrawn ? stepText(long, plan.t.cancelled) : kit.stoppedEarly);
    runs.stop();
  });
  if (session) plan.close(session).catch(() => undefined);
  forget(long);
}

type Any = LongState<Fields, never>;

function endIn({ phase, sentence }: Pick<Any, 'phase' | 'sentence'>, to: Phase, said?: string) {
  batch(() => {
    phase.value = to;
    sentence.value = said;
  });
}

function forget(long: Pick<LongState<Fields, unknown>, 'session' | 'isDrawn'>): void {
  long.session = undefined;
  long.isDrawn = false;
}

function stepText<T extends Fields, Session>(
  { plan, session, demo }: LongState<T, Session>,
  template: string,
): string {
  const { done, of } = plan.steps(session!);
  const [step, steps] = [done, of].map((count) => formatNumber(count, demo.props.locale));
  return fill(template, { step: step!, steps: steps! });
}
