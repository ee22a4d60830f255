import { batch } from '@preact/signals-core';
import { problemText } from '~/demos/kit/problem';
import { modelProblems } from '~/demos/parts/language-model/lazy';
import {
  countedIn,
  examplesOf,
  materialOf,
  shortRows,
  tokensIn,
  type Counted,
} from '~/lib/own/tuning/material';
import type { Everyday } from '~/lib/own/tuning/everyday';
import { NO_PACE, paced } from '~/lib/own/tuning/pace';
import { advance, beginRun, type Crew } from '~/lib/own/tuning/run';
import type { TuningRead } from '~/lib/own/tuning/read-rows';
import { RowProblem } from '~/lib/own/tuning/row-problem';
import { isWholeRule } from '~/lib/own/tuning/rule';
import { LEAST_ROWS, splitRows } from '~/lib/own/tuning/split';
import { Problem } from '~/lib/problem';
import { crewFor, openWorkers, type TuningWorker, type Workers } from './crew';
import { fetchEveryday } from './examples';
import { planOf, workersFor } from './fields';
import { isBusy, type Tune } from './state';

/** Begins a run on the rows as they stand, in place of the one before. @returns true where it came to its end or was stopped */
export async function begin(tune: Tune): Promise<boolean> {
  tune.form.check();
  if (isBusy(tune) || tune.form.wrong.peek().length > 0) return false;
  return attempt(tune, async (signal) => {
    await prepare(tune, signal);
    await compute(tune, signal);
  });
}

/** Goes on with the run from the last piece that was finished. @returns as `begin` does */
export async function goOn(tune: Tune): Promise<boolean> {
  if (isBusy(tune) || !tune.current.peek()) return false;
  return attempt(tune, async (signal) => {
    await prepareAgain(tune, signal);
    await compute(tune, signal);
  });
}

/** Ends the run between two pieces, or at the next token of a reply. */
export function stop(tune: Tune): void {
  tune.isStopping.value = true;
  tune.work.ended.abort();
}

async function attempt(
  tune: Tune,
  perform: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const { signal } = (tune.work.ended = new AbortController());
  batch(() => {
    tune.phase.value = 'loading';
    tune.fault.value = '';
    tune.loaded.value = undefined;
  });
  try {
    await perform(signal);
  } catch (error) {
    if (signal.aborted) tune.phase.value = tune.current.peek() ? 'stopped' : 'idle';
    else fail(tune, error);
  } finally {
    tune.isStopping.value = false;
  }
  return tune.phase.peek() !== 'failed';
}

function fail(tune: Tune, error: unknown): void {
  dismiss(tune);
  batch(() => {
    tune.fault.value = whyText(tune, error);
    tune.phase.value = 'failed';
  });
}

/** The sentence of what went wrong. */
export function whyText({ given, t, locale }: Tune, error: unknown): string {
  const sentences = { ...given.kit.problems, ...modelProblems(), ...t.problems };
  return problemText(error, sentences, locale) ?? t.broke;
}

/** @throws RowProblem `tuning-few`; what the worker throws where it cannot count tokens */
async function prepare(tune: Tune, signal: AbortSignal): Promise<void> {
  const { rows } = tune.read.peek();
  checkCount(rows);
  const rule = tune.rule.peek();
  if (rule.kind === 'judge') throw new Problem('judge-early');
  if (!isWholeRule(rule)) throw new Problem('form-empty');
  dismiss(tune);
  tune.current.value = undefined;
  const everyday = await fetchEveryday(tune.given.props.tuning);
  const counted = await countRows(tune, { rows, everyday }, signal);
  const { short, long } = shortRows(rows, counted);
  checkCount(short);
  const plan = planOf(tune.form.settings.peek());
  const split = splitRows(short, plan.seed);
  const prepared = materialOf({ split, everyday }, counted, rows);
  tune.work.prepared = prepared;
  const made = new Date().toISOString();
  const run = beginRun(plan, prepared.material);
  batch(() => {
    const tokens = tokensIn(prepared.material);
    tune.current.value = { made, rows: short, split, tokens, long, everyday, rule, run };
    tune.pace.value = NO_PACE;
    tune.pick.value = { list: 'held', at: 0 };
  });
}

/** The material of the run, unless it is at hand. */
async function prepareAgain(tune: Tune, signal: AbortSignal): Promise<void> {
  if (tune.work.prepared) return;
  const { rows, split, everyday } = tune.current.peek()!;
  const counted = await countRows(tune, { rows, everyday }, signal);
  tune.work.prepared = materialOf({ split, everyday }, counted, rows);
}

function checkCount({ length: rows }: readonly TuningRead[]): void {
  if (rows < LEAST_ROWS) throw new RowProblem('tuning-few', { rows, least: LEAST_ROWS });
}

async function countRows(
  tune: Tune,
  { rows, everyday }: { rows: readonly TuningRead[]; everyday: Everyday },
  signal: AbortSignal,
): Promise<Counted> {
  const examples = examplesOf(rows, everyday);
  const tokens = await firstWorker(tune).rows({ examples, keep: tune.keep.peek() }, { signal });
  return countedIn(tokens, rows, everyday);
}

/** Computes piece by piece, until the end or the signal. */
async function compute(tune: Tune, signal: AbortSignal): Promise<void> {
  const workers = (tune.work.workers ??= await opened(tune, signal));
  const wrote = (count: number) => void (tune.written.value += count);
  const crew = crewFor(workers, signal, wrote);
  const { state } = tune.current.peek()!;
  if (state) await crew.restore(state);
  tune.phase.value = 'running';
  for (let isOver = false; !isOver;) {
    signal.throwIfAborted();
    isOver = await piece(tune, crew);
  }
  const peft = await workers.all[0]!.peft(undefined);
  batch(() => {
    tune.current.value = { ...tune.current.peek()!, peft };
    tune.phase.value = 'done';
  });
  dismiss(tune);
}

async function opened(tune: Tune, signal: AbortSignal): Promise<Workers> {
  const { current, form, keep, work, crew, isStored } = tune;
  const settings = form.settings.peek();
  const { memory } = settings;
  const count = workersFor(settings, navigator.hardwareConcurrency);
  const room = { ...work.prepared!.room, ...(memory > 0 && { most: memory }) };
  const wanted = { plan: current.peek()!.run.plan, room, keep: keep.peek(), count };
  const onProgress = (done: number, of: number) => void (tune.loaded.value = { done, of });
  const workers = await openWorkers(firstWorker(tune), wanted, { signal, onProgress }, () =>
    connected(tune),
  );
  const { stored, all, ...told } = workers;
  batch(() => {
    crew.value = { ...told, count: all.length };
    isStored.value = stored;
  });
  return workers;
}

/** @returns true at the end. @throws Problem `loss-broke`, and the run stays as it was */
async function piece(tune: Tune, crew: Crew): Promise<boolean> {
  const before = tune.current.peek()!;
  tune.written.value = 0;
  const began = performance.now();
  const run = await advance(before.run, tune.work.prepared!.material, crew);
  if (run === before.run) return true;
  if (run.losses.some((loss) => !Number.isFinite(loss)))
    throw new Problem('loss-broke', { step: run.step });
  const seconds = (performance.now() - began) / 1_000;
  const state = await crew.state();
  batch(() => {
    tune.current.value = { ...before, run, state };
    tune.pace.value = paced(tune.pace.peek(), before.run, run, seconds);
  });
  return false;
}

const firstWorker = (tune: Tune): TuningWorker => (tune.work.first ??= connected(tune));

/** A worker that takes all others with it when it is gone, since only all of them have the same adapter. */
function connected(tune: Tune): TuningWorker {
  const worker = tune.connect(() => {
    const { first, workers } = tune.work;
    if (worker === first || workers?.all.includes(worker)) dismiss(tune);
  });
  return worker;
}

/** Ends all workers, and gives their memory back. */
function dismiss({ work }: Tune): void {
  const { first, workers } = work;
  work.first = work.workers = undefined;
  for (const worker of new Set([first, ...(workers?.all ?? [])])) worker?.stop();
}
