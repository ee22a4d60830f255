import { Problem } from '../../problem';
import { isRecord } from '../../text/parsed';
import type { TrainedNumbers, TuningState } from '../../llama/tuning';
import type { RightRule } from './rule';
import type { TuningRun } from './run';
import { alphaOf } from './settings';
import type { Everyday } from './everyday';
import type { TuningRead } from './read-rows';

const FORMAT = 'crossroads-tuning';
/**
 * The version of the engine: it goes up when the same settings would give other numbers, or their order changes. A run of another
 * version is not gone on with; its adapter still leaves as a file.
 */
export const ENGINE = 1;

/** A run with all that it was made of, as a page has it. */
export interface WholeRun {
  /** ISO 8601: when it began. */
  made: string;
  /** Those that were short enough. */
  rows: readonly TuningRead[];
  /** Lines of rows that were too long. */
  long: readonly number[];
  everyday: Everyday;
  /** When a reply was right as it began. */
  rule: RightRule;
  run: TuningRun;
}

/** A run as it is written down, without its numbers. */
export interface SavedRun extends Omit<WholeRun, 'run'> {
  format: typeof FORMAT;
  engine: number;
  run: Omit<TuningRun, 'best'> & { best?: { step: number; loss: number } };
}

/** The numbers that stand beside it: those of the run, and those of its best stop. */
interface SavedNumbers {
  now: Float32Array<ArrayBuffer>;
  best?: Float32Array<ArrayBuffer>;
}

/** A run in the two parts in which it is written down. */
export function parted(
  { made, rows, long, everyday, rule, run: { best, ...run } }: WholeRun,
  state: TuningState,
): { record: SavedRun; numbers: SavedNumbers } {
  const shortBest = best && { best: { step: best.step, loss: best.loss } };
  const about = { format: FORMAT, engine: ENGINE, made, rows, long, everyday, rule } as const;
  return {
    record: { ...about, run: { ...run, ...shortBest } },
    numbers: { now: state.numbers, ...(best && { best: best.state.numbers }) },
  };
}

/** The run and the state of the engine, out of both parts. */
export function joined(
  { run: { best, ...run }, ...whole }: SavedRun,
  numbers: SavedNumbers,
): { whole: WholeRun; state: TuningState } {
  const bestState = best &&
    numbers.best && { ...best, state: { steps: best.step, numbers: numbers.best } };
  return {
    whole: { ...whole, run: { ...run, ...(bestState && { best: bestState }) } },
    state: { steps: run.step, numbers: numbers.now },
  };
}

/** The adapter of a tuning: of its best stop where rows chose one, or else as far as it has come. */
export function adapterIn(
  { run: { plan } }: Pick<SavedRun, 'run'>,
  { now, best }: SavedNumbers,
): TrainedNumbers {
  const numbers = best ?? now;
  const { rank, modules } = plan;
  return { rank, alpha: alphaOf(plan), modules, numbers: numbers.subarray(0, numbers.length / 3) };
}

/** @throws Problem `tuning-unread` if what is kept is no tuning, or of a later form */
export function savedIn(record: unknown): SavedRun {
  const { format, engine, made, rows, long, everyday, rule, run } = fieldsOf(record);
  const { exam, training, refusals } = fieldsOf(everyday);
  const { plan, step, steps, losses, stops } = fieldsOf(run);
  const { modules, seed, rank, passes, rate, everyday: share } = fieldsOf(plan);
  const isWhole =
    format === FORMAT &&
    typeof made === 'string' &&
    isRecord(rule) &&
    [rows, long, exam, training, refusals, losses, stops, modules].every(Array.isArray) &&
    [engine, step, steps, seed, rank, passes, rate, share].every(Number.isFinite);
  if (!isWhole) throw new Problem('tuning-unread');
  return record as SavedRun;
}

/** @throws Problem `tuning-unread` */
export function numbersIn(value: unknown): SavedNumbers {
  const { now, best = now } = fieldsOf(value);
  const areNumbers = (one: unknown) => one instanceof Float32Array && one.length % 3 === 0;
  if (!areNumbers(now) || !areNumbers(best)) throw new Problem('tuning-unread');
  return value as SavedNumbers;
}

const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
