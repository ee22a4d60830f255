import type { Answered } from './answers';
import { turnedText } from './diff';
import type { LabRun, MeasuredResult } from './lab-run';
import { type TaskName, CONTENDERS, leadsTo, TASKS } from './names';
import { Problem } from '~/lib/problem';
import { seen } from '~/lib/quote';
import { checkLimits } from '~/lib/limits';
import { LAB_LIMITS, type LabSettings } from './settings';

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

/** Codes for what can be wrong with a run file. */
export type RunProblemCode =
  | 'run-large'
  | 'run-json'
  | 'run-format'
  | 'run-version'
  | 'run-settings'
  | 'run-date'
  | 'run-seed'
  | 'run-value'
  | 'run-road'
  | 'run-unasked'
  | 'run-twice'
  | 'run-questions'
  | 'run-mean';

/** The error thrown for a file that is not a valid run. */
export class RunFileProblem extends Problem<RunProblemCode> {}

/** The fields of an object in a run file, unchecked. */
export type Fields = Record<string, unknown>;

/** Maximum characters of a question, an answer or a name. */
const MOST_TEXT = 400;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** The visible characters of a text, cut to a maximum length; numbers become text; empty if missing or an object. */
export const textOf = (value: unknown): string =>
  value === undefined || typeof value === 'object' ? '' : seen(String(value).slice(0, MOST_TEXT));

export const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;

/** A number from 0 to `most`. @param number of the result it belongs to, from 1 @throws RunFileProblem */
export function numberFrom(given: Fields, name: string, number: number, most: number): number {
  const value = given[name];
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrongValue(given, name, number);
}

/** Named numbers of one field, each from 0 to `most`. */
export function numbersFrom<K extends string>(
  given: Fields,
  field: string,
  names: readonly K[],
  number: number,
  most: number,
): Record<K, number> {
  const numbers = fieldsOf(given[field]);
  return Object.fromEntries(
    names.map((name) => [name, numberFrom(numbers, name, number, most)]),
  ) as Record<K, number>;
}

export const wrongValue = (given: Fields, name: string, number: number): RunFileProblem =>
  new RunFileProblem('run-value', { number, name, found: textOf(given[name]) });

const DATE = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d{1,6})?Z$/;

/** A valid date and time in a run's format, such as `2026-11-20T15:00:00Z`. @throws RunFileProblem */
export function dateFrom(value: unknown): string {
  const [text, day, time] = DATE.exec(textOf(value)) ?? [];
  const at = new Date(`${day}T${time}Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString() === `${day}T${time}.000Z`;
  if (text !== undefined && exists) return text;
  throw new RunFileProblem('run-date', { found: textOf(value) });
}

/** Returns the settings. @throws an error with a sentence if one is outside its limits */
export function checkLab<Settings extends LabSettings>(settings: Settings): Settings {
  checkLimits({ ...(settings as LabSettings) }, LAB_LIMITS);
  if (!TASKS.includes(settings.task))
    throw new Error(`There is no task "${settings.task}"; it must be one of ${TASKS.join(', ')}.`);
  const strange = settings.roads.find((road) => !CONTENDERS.includes(road));
  if (strange !== undefined)
    throw new Error(`There is no road "${strange}"; roads are ${CONTENDERS.join(', ')}.`);
  const twice = settings.roads.find((road, at) => settings.roads.indexOf(road) !== at);
  if (twice !== undefined) throw new Error(`The roads name "${twice}" twice. Name each once.`);
  if (settings.roads.length === 0) throw new Error('No road is chosen. Tick at least one.');
  const astray = settings.roads.find((road) => !leadsTo(settings.task, road));
  if (astray === undefined) return settings;
  throw new Error(`The road "${astray}" is no way to the task "${settings.task}". Leave it out.`);
}
