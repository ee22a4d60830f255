import type { Answered } from './answers';
import type { LabRun } from './lab-run';
import type { MeasuredResult } from './measured';
import type { TaskName } from './names';

/** One question of an exported result. */
type FileQuestion = Pick<
  Answered,
  | 'question'
  | 'expected'
  | 'answer'
  | 'correct'
  | 'unknown'
  | 'group'
  | 'tokens'
  | 'reached'
  | 'parts'
>;

interface FileResult extends Pick<
  MeasuredResult,
  'road' | 'seed' | 'accuracy' | 'unknown' | 'wrong' | 'forgetting' | 'cost'
> {
  questions: FileQuestion[];
}

/** A run as it leaves the page: all that was counted, without the prompts. */
export interface RunFile extends Pick<
  LabRun,
  'name' | 'id' | 'date' | 'locale' | 'version' | 'device' | 'settings'
> {
  format: typeof RUN_FORMAT;
  task: TaskName;
  /** Those that were run, lowest first. */
  seeds: number[];
  results: FileResult[];
}

export const RUN_FORMAT = 'crossroads-run/1';

/** Ten seeds of all roads take about 4 MB. */
export const RUN_FILE_LIMIT = 16 * 2 ** 20;

export function toRunFile(run: LabRun): RunFile {
  const { id, name, date, locale, version, device, settings, results } = run;
  const seeds = [...new Set(results.map(({ seed }) => seed))].sort((a, b) => a - b);
  return {
    format: RUN_FORMAT,
    ...{ name, id, date, locale, version, device },
    ...{ task: settings.task, settings, seeds },
    results: results.map(fileResult),
  };
}

function fileResult(result: MeasuredResult): FileResult {
  const { road, seed, accuracy, unknown, wrong, forgetting, cost, questions } = result;
  return {
    ...{ road, seed, accuracy, unknown, wrong, forgetting, cost },
    questions: questions.map(fileQuestion),
  };
}

function fileQuestion(answered: Answered): FileQuestion {
  const { question, expected, answer, correct, unknown, group, tokens, reached, parts } = answered;
  return {
    ...{ question, expected, answer, correct, unknown, group, tokens },
    ...(reached !== undefined && { reached }),
    ...(parts && { parts }),
  };
}
