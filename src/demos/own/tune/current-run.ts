import type { TuningState } from '~/lib/llama/tuning';
import type { PeftFiles } from '~/lib/llama/tuning/peft';
import type { Everyday } from '~/lib/own/tuning/everyday';
import type { TuningRead } from '~/lib/own/tuning/read-rows';
import type { RightRule } from '~/lib/own/tuning/rule';
import type { TuningRun } from '~/lib/own/tuning/run';
import type { Split } from '~/lib/own/tuning/split';

/** The run of this page: all that is needed to go on with it, or to read its result. */
export interface CurrentRun {
  /** ISO 8601: when it began. */
  made: string;
  /** Those that are short enough. */
  rows: readonly TuningRead[];
  /** What its seed makes of them. */
  split: Split<TuningRead>;
  /** The tokens of its rows: of the shortest, of the longest, and all that are learnt; unknown of a run that was kept. */
  tokens?: { least: number; most: number; taught: number } | undefined;
  /** Lines of rows that were too long. */
  long: readonly number[];
  everyday: Everyday;
  /** When a reply was right as it began. */
  rule: RightRule;
  run: TuningRun;
  /** The adapter after `run`, with its moments; undefined before anything was computed. */
  state?: TuningState | undefined;
  /** The version of the engine that computed it, where that is not this page's. */
  engine?: number | undefined;
  /** Once it is done. */
  peft?: PeftFiles | undefined;
}
