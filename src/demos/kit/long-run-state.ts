import { batch, computed, signal } from '@preact/signals-core';
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

export function openLongRun<T extends Fields, Session>(
  { form, runs, props, kit, run }: DemoState<T, Session>,
  { t, ...plan }: Stepping<T, Session>,
) {
  const phase = signal<Phase>('resting');
  const asked = signal<Settings<T>>();
  const sentence = signal<string>();
  const estimate = signal(t.estimateWait);
  let session: Session | undefined;
  let isDrawn = false;
  /** After a failure nothing is foretold until the next run, which finds a fresh worker. */
  let hasFailed = false;
  let quarter = 0;
  const isAsked = () => JSON.stringify(form.settings.value) === JSON.stringify(asked.value);
  const isResting = () => phase.value === 'resting' || phase.value === 'paused';
  const canContinue = () => phase.value === 'paused' && isAsked();
  const announcedPart = computed(() =>
    phase.value === 'resting' || isAsked() ? sentence.value : t.changed,
  );

  async function estimated() {
    const settings = form.settings.peek();
    const text = await plan.estimate(settings);
    if (text !== undefined && settings === form.settings.peek()) estimate.value = text;
  }

  async function begin(settings: Settings<T>, signal: AbortSignal) {
    [phase.value, asked.value] = ['running', settings];
    [isDrawn, hasFailed, quarter] = [false, false, 0];
    await estimated();
    signal.throwIfAborted();
    if (session) await plan.close(session);
    signal.throwIfAborted();
    sentence.value = plan.startText(settings);
    const opened = await plan.open(settings, signal);
    signal.throwIfAborted();
    session = opened;
  }

  async function compute(settings: Settings<T>, progress: Progress<Session>): Promise<Session> {
    const { signal } = progress;
    try {
      const resumed = phase.peek() === 'resuming' ? session : undefined;
      sentence.value = '';
      if (!resumed) await begin(settings, signal);
      else phase.value = 'running';
      await goThrough(progress, resumed ? plan.steps(resumed).done : 0);
      const complete = await plan.complete?.(session!);
      signal.throwIfAborted();
      batch(() => ([phase.value, sentence.value] = ['resting', undefined]));
      return (session = complete ?? session!);
    } catch (error) {
      if (!signal.aborted) fail();
      throw error;
    }
  }

  /** @param from steps that were done before */
  async function goThrough({ signal, onProgress, onPart }: Progress<Session>, from: number) {
    onProgress(0, plan.steps(session!).of - from);
    for (let isOver = false; !isOver;) {
      const next = await plan.advance(session!, isCalm() ? CALM_SLICE : SLICE, signal);
      signal.throwIfAborted();
      session = next;
      const { done, of } = plan.steps(next);
      onProgress(done - from, of - from);
      if (done > 0) batch(() => draw(next, onPart));
      isOver = done >= of;
      if (!isOver && phase.peek() === 'pausing') rest();
      signal.throwIfAborted();
    }
  }

  function draw(next: Session, onPart: (part: Session) => void) {
    if (!isDrawn) plan.begun?.();
    isDrawn = true;
    onPart(next);
    const { done, of } = plan.steps(next);
    const now = Math.floor((PARTS * done) / of);
    if (now > quarter && now < PARTS) sentence.value = plan.progressText(next);
    quarter = now;
  }

  const rest = () =>
    batch(() => {
      runs.rest();
      [phase.value, sentence.value] = ['paused', stepText(t.paused)];
    });

  const stepText = (template: string) => {
    const { done, of } = plan.steps(session!);
    const [step, steps] = [done, of].map((count) => formatNumber(count, props.locale));
    return fill(template, { step: step!, steps: steps! });
  };

  function stop() {
    batch(() => {
      sentence.value = isDrawn ? stepText(t.cancelled) : kit.stoppedEarly;
      phase.value = 'resting';
      runs.stop();
    });
    if (session) plan.close(session).catch(() => undefined);
    [session, isDrawn] = [undefined, false];
  }

  function fail() {
    [session, isDrawn, hasFailed] = [undefined, false, true];
    batch(() => ([phase.value, sentence.value] = ['resting', undefined]));
    plan.failed?.();
  }

  const long: LongRun = {
    phase,
    text: announcedPart,
    estimate,
    canContinue,
    replacesRun: () => !isResting() || canContinue(),
    pause: () => void (phase.value = 'pausing'),
    continue() {
      phase.value = 'resuming';
      void run();
      if (runs.status.value.name !== 'running') phase.value = 'paused';
    },
    updateEstimate() {
      if (!hasFailed) estimated().catch(() => undefined);
    },
    quiet: () => void (sentence.value = undefined),
  };
  return { compute, stop, long };
}
