import { jsonFault } from '../text/json-fault';
import type { Answered } from './answers';
import type { Skills } from './forgetting';
import type { LabRun } from './lab-run';
import type { MeasuredCost, MeasuredResult } from './measured';
import { ROADS, type RoadName } from './names';
import { resultOf } from './result';
import { RUN_FILE_LIMIT, RUN_FORMAT } from './run-file';
import { RunFileProblem } from './run-problem';
import { checkLab, LAB_DEFAULTS, LAB_LIMITS, type LabSettings } from './settings';

type Fields = Record<string, unknown>;

const MOST_RESULTS = ROADS.length * LAB_LIMITS.seeds.max;
const MOST_QUESTIONS = 1_000;
/** Characters of a question, an answer or a name. */
const MOST_TEXT = 400;
/** What may differ between a mean that was written out and one that is counted again. */
const CLOSE = 1e-9;

/**
 * The run in a file's text, which may come from anyone: everything is checked, and all that can be counted
 * from its questions is counted again. Prompts and what was retrieved are not in the file.
 * @throws RunFileProblem that says what is wrong and where
 */
export function readRunFile(text: string): LabRun {
  if (text.length > RUN_FILE_LIMIT)
    throw new RunFileProblem('run-large', {
      megabytes: Math.ceil(text.length / 2 ** 20),
      limit: RUN_FILE_LIMIT / 2 ** 20,
    });
  try {
    return fromRunFile(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column } = jsonFault(text);
    throw new RunFileProblem('run-json', { line, column });
  }
}

/** The run in what a file holds. @throws RunFileProblem */
export function fromRunFile(value: unknown): LabRun {
  const file = fieldsOf(value);
  checkFormat(file);
  const device = fieldsOf(file.device);
  const results = (file.results as unknown[]).map(resultFrom);
  const settings = settingsFrom(file.settings);
  checkTogether(results);
  return {
    id: textOf(file.id),
    name: textOf(file.name),
    date: dateOf(file.date),
    locale: file.locale === 'zh' ? 'zh' : 'en',
    settings,
    version: textOf(file.version),
    device: {
      cores: wholeOf(device.cores),
      workers: wholeOf(device.workers),
      kernels: device.kernels === 'plain' ? 'plain' : 'simd',
    },
    results,
    pinned: false,
    from: 'file',
  };
}

function checkFormat(file: Fields): void {
  if (typeof file.format === 'string' && file.format !== RUN_FORMAT && isOurs(file.format))
    throw new RunFileProblem('run-version', {
      found: textOf(file.format.split('/')[1]),
      known: RUN_FORMAT.split('/')[1]!,
    });
  if (file.format !== RUN_FORMAT) throw new RunFileProblem('run-format', { name: 'format' });
  for (const name of ['id', 'date', 'settings', 'results'])
    if (!file[name]) throw new RunFileProblem('run-format', { name });
  const { results } = file;
  if (!Array.isArray(results) || results.length === 0 || results.length > MOST_RESULTS)
    throw new RunFileProblem('run-format', { name: 'results' });
}

const isOurs = (format: string): boolean => format.startsWith(RUN_FORMAT.split('/')[0]!);

const OPTIONS: Record<'search' | 'teach' | 'combine' | 'notes', string[]> = {
  search: ['bm25', 'lsa'],
  teach: ['questions', 'statements', 'mixed'],
  combine: ['auto', 'finetune', 'replay', 'lora'],
  notes: ['made-up', 'known', 'none'],
};

/** Settings that a file lacks are those of the defaults, but for the task; what it has besides is left out. */
function settingsFrom(value: unknown): LabSettings {
  const given: Fields = { task: '', ...fieldsOf(value) };
  const known = Object.entries(LAB_DEFAULTS).map(([name, fallback]) => {
    const { [name]: found = fallback } = given;
    if (kindOf(found) === kindOf(fallback)) return [name, found];
    const reason = `${name} must be of the kind ${kindOf(fallback)}; it is “${textOf(found)}”.`;
    throw new RunFileProblem('run-settings', { reason });
  });
  const settings = Object.fromEntries(known) as LabSettings;
  for (const [name, options] of Object.entries(OPTIONS))
    if (!options.includes(settings[name as keyof typeof OPTIONS])) {
      const found = textOf(settings[name as keyof typeof OPTIONS]);
      const reason = `${name} must be one of ${options.join(', ')}; it is “${found}”.`;
      throw new RunFileProblem('run-settings', { reason });
    }
  try {
    return checkLab(settings);
  } catch (error) {
    throw new RunFileProblem('run-settings', { reason: textOf((error as Error).message) });
  }
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

function resultFrom(value: unknown, at: number): MeasuredResult {
  const given = fieldsOf(value);
  const number = at + 1;
  if (!Number.isInteger(given.seed)) throw wrongValue(given, 'seed', number);
  const result = resultOf({
    road: roadFrom(given.road, number),
    seed: numberFrom(given, 'seed', number, Number.MAX_SAFE_INTEGER),
    questions: questionsFrom(given, number),
    forgetting: numbersFrom(given, 'forgetting', SKILLS, number, 1),
    cost: numbersFrom(given, 'cost', COSTS, number, Number.MAX_SAFE_INTEGER),
  }) as MeasuredResult;
  for (const name of ['accuracy', 'unknown', 'wrong'] as const)
    checkMean(name, numberFrom(given, name, number, 1), result, number);
  return result;
}

const SKILLS = ['old', 'read', 'abstain', 'fewshot'] as const satisfies (keyof Skills)[];

const COSTS = [
  'steps',
  'flops',
  'changeFlops',
  'bytes',
  'tokensPerAnswer',
  'flopsPerAnswer',
  'prepareSeconds',
  'updateSeconds',
  'millisecondsPerAnswer',
] as const satisfies (keyof MeasuredCost)[];

function checkMean(
  name: 'accuracy' | 'unknown' | 'wrong',
  said: number,
  { road, seed, [name]: counted }: MeasuredResult,
  number: number,
): void {
  if (Math.abs(said - counted) <= CLOSE) return;
  throw new RunFileProblem('run-mean', { number, road, seed, name, said, counted });
}

function roadFrom(value: unknown, number: number): RoadName {
  const road = ROADS.find((each) => each === value);
  if (road) return road;
  throw new RunFileProblem('run-road', { number, found: textOf(value), known: ROADS.join(', ') });
}

function questionsFrom(given: Fields, number: number): Answered[] {
  const { questions } = given;
  if (!Array.isArray(questions) || questions.length === 0 || questions.length > MOST_QUESTIONS)
    throw wrongValue(given, 'questions', number);
  const all = questions.map((each) => questionFrom(fieldsOf(each)));
  const styled = all.filter(({ parts }) => parts).length;
  if (styled === 0 || styled === all.length) return all;
  throw new RunFileProblem('run-value', { number, name: 'parts', found: `${styled} times` });
}

function questionFrom(given: Fields): Answered {
  const { parts, reached } = given;
  return {
    question: textOf(given.question),
    expected: textOf(given.expected),
    answer: textOf(given.answer),
    correct: given.correct === true,
    unknown: given.unknown === true,
    group: textOf(given.group),
    tokens: wholeOf(given.tokens),
    ...{ prompt: '', written: [], found: [] },
    ...(typeof reached === 'boolean' && { reached }),
    ...(parts !== undefined && { parts: partsFrom(fieldsOf(parts)) }),
  };
}

const partsFrom = ({ code, value, stamp }: Fields) => ({
  code: code === true,
  value: value === true,
  stamp: stamp === true,
});

/** Named numbers of one field, from 0 to `most`. */
function numbersFrom<K extends string>(
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

function numberFrom(given: Fields, name: string, number: number, most: number): number {
  const value = given[name];
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw wrongValue(given, name, number);
}

const wrongValue = (given: Fields, name: string, number: number) =>
  new RunFileProblem('run-value', { number, name, found: textOf(given[name]) });

/** Results of one run were asked the same number of questions, each road and seed once. */
function checkTogether(results: readonly MeasuredResult[]): void {
  const wanted = results[0]!.questions.length;
  const seen = new Set<string>();
  results.forEach(({ road, seed, questions }, i) => {
    if (questions.length !== wanted)
      throw new RunFileProblem('run-questions', { number: i + 1, found: questions.length, wanted });
    if (seen.has(`${road} ${seed}`)) throw new RunFileProblem('run-twice', { road, seed });
    seen.add(`${road} ${seed}`);
  });
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text of bearable length, a number written out; empty for what is missing or holds other things. */
const textOf = (value: unknown): string =>
  value === undefined || typeof value === 'object' ? '' : String(value).slice(0, MOST_TEXT);

const wholeOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;

const dateOf = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)
    ? value.slice(0, 30)
    : '';
