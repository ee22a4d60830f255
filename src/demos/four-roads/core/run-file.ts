import type { Answered } from './answers';
import { turnedText } from './diff';
import type { LabRun, MeasuredResult } from './lab-run';
import type { TaskName } from './names';

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

/** A run as it is exported: all figures, without the prompts. */
export interface RunFile extends Pick<
  LabRun,
  'name' | 'id' | 'date' | 'locale' | 'version' | 'device' | 'settings'
> {
  format: typeof RUN_FORMAT;
  task: TaskName;
  /** The seeds that were run, lowest first. */
  seeds: number[];
  results: FileResult[];
}

export const RUN_FORMAT = 'crossroads-run/1';

/** Maximum bytes of a file; ten seeds of all roads take about 4 MB. */
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

type Row = (string | number)[];

/** One row per question, column names first; they still tell runs apart after several files are pooled. */
export function questionRows({
  id,
  date,
  version,
  device,
  locale,
  settings,
  results,
}: LabRun): Row[] {
  const { cores, workers, kernels } = device;
  const turned = turnedText(settings);
  const about: Row = [id, date, version, `${cores}/${workers}/${kernels}`, locale, settings.task];
  return [
    QUESTION_COLUMNS,
    ...results.flatMap(({ road, seed, questions }) =>
      questions.map((each, i): Row => [
        ...about,
        ...[turned, road, seed, i + 1, each.group],
        ...[each.question, each.expected, each.answer],
        ...[Number(each.correct), Number(each.unknown), each.tokens],
      ]),
    ),
  ];
}

const QUESTION_COLUMNS = [
  ...['run', 'date', 'version', 'cores/workers/kernels', 'language', 'task'],
  ...['settings', 'road', 'seed', 'number', 'group'],
  ...['question', 'expected', 'answer'],
  ...['correct', 'unknown', 'tokens'],
];
