import type { Answered } from './answers';
import type { LabRun } from './lab-run';
import type { MeasuredResult } from './measured';
import type { RoadName, TaskName } from './names';
import type { LabSettings } from './settings';

/** One question of an exported result. */
export interface FileQuestion {
  question: string;
  expected: string;
  answer: string;
  correct: boolean;
  unknown: boolean;
  group: string;
  tokens: number;
  reached?: boolean;
  parts?: Answered['parts'];
}

export interface FileResult {
  road: RoadName;
  seed: number;
  /** Mean of `correct` over the questions. */
  accuracy: number;
  /** Share that said it does not know, and share that was wrong. */
  unknown: number;
  wrong: number;
  forgetting: MeasuredResult['forgetting'];
  cost: MeasuredResult['cost'];
  questions: FileQuestion[];
}

/** A run as it leaves the page: all that was counted, without the prompts. */
export interface RunFile {
  format: typeof RUN_FORMAT;
  name: string;
  id: string;
  date: string;
  locale: LabRun['locale'];
  /** Of the site. */
  version: string;
  device: LabRun['device'];
  task: TaskName;
  settings: LabSettings;
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
