import { isLocale } from '~/lib/locale';
import { jsonFault } from '~/lib/text/json-fault';
import {
  checkLab,
  dateFrom,
  type Fields,
  fieldsOf,
  RunFileProblem,
  textOf,
  wholeOf,
  RUN_FILE_LIMIT,
  RUN_FORMAT,
  numberFrom,
  numbersFrom,
  wrongValue,
} from './run-file';
import type { LabRun, MeasuredResult, MeasuredCost } from './lab-run';
import { CONTENDERS, type Contender } from './names';
import { fourRoadsFields, LAB_DEFAULTS, LAB_LIMITS, type LabSettings } from './settings';
import type { Answered } from './answers';
import type { Skills } from './forgetting';
import { resultOf } from './result';

const MOST_RESULTS = CONTENDERS.length * LAB_LIMITS.seeds.max;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Parses the run in a file's text. The file may come from anyone, so everything is checked, and all figures that follow
 * from its questions are computed again. Prompts and retrieved texts are not in the file.
 * @throws RunFileProblem that says what is wrong and where
 */
export function readRunFile(text: string): LabRun {
  if (text.length > RUN_FILE_LIMIT)
    throw new RunFileProblem('run-large', {
      megabytes: Math.ceil(text.length / 2 ** 20),
      limit: RUN_FILE_LIMIT / 2 ** 20,
    });
  const json = text.replace(BYTE_ORDER_MARK, ''); // a byte order mark, as some Windows editors write one
  try {
    return fromRunFile(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column } = jsonFault(json);
    throw new RunFileProblem('run-json', { line, column });
  }
}

/** The run in a parsed file. @throws RunFileProblem */
export function fromRunFile(value: unknown): LabRun {
  const file = fieldsOf(value);
  checkFormat(file);
  const device = fieldsOf(file.device);
  const results = (file.results as unknown[]).map(resultFrom);
  const settings = settingsFrom(file.settings);
  checkSeeds(results, settings);
  checkRoads(results, settings);
  checkTogether(results);
  return {
    id: textOf(file.id),
    name: textOf(file.name),
    date: dateFrom(file.date),
    locale: isLocale(file.locale) ? file.locale : 'en',
    settings,
    version: textOf(file.version),
    device: {
      cores: wholeOf(device.cores),
      workers: wholeOf(device.workers),
      kernels: device.kernels === 'plain' ? 'plain' : 'simd',
    },
    results,
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
  if (textOf(file.id) === '') throw new RunFileProblem('run-format', { name: 'id' });
  const { results } = file;
  if (!Array.isArray(results) || results.length === 0 || results.length > MOST_RESULTS)
    throw new RunFileProblem('run-format', { name: 'results' });
}

const isOurs = (format: string): boolean => format.startsWith(RUN_FORMAT.split('/')[0]!);

/** Checks that a run has the seeds that its settings ask for, and no others. */
function checkSeeds(results: readonly MeasuredResult[], { seed: from, seeds }: LabSettings): void {
  const to = from + seeds - 1;
  results.forEach(({ seed }, i) => {
    if (seed < from || seed > to)
      throw new RunFileProblem('run-seed', { number: i + 1, found: seed, from, to });
  });
}

/** Checks that a run has results of the roads that its settings name, and of no others. */
function checkRoads(results: readonly MeasuredResult[], { roads }: LabSettings): void {
  const at = results.findIndex(({ road }) => !roads.includes(road));
  if (at >= 0) throw new RunFileProblem('run-unasked', { number: at + 1, road: results[at]!.road });
}

/** Checks that all results were asked the same number of questions, each road and seed once. */
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

const { base, search, teach, combine, notes } = fourRoadsFields;
const CHOICES = { base, search, teach, combine, notes };

/**
 * The settings in a run file. Missing settings are defaults, except the task; unknown ones are ignored.
 * @throws RunFileProblem
 */
function settingsFrom(value: unknown): LabSettings {
  const given: Fields = { task: '', ...fieldsOf(value) };
  const known = Object.entries(LAB_DEFAULTS).map(([name, fallback]) => {
    const { [name]: found = fallback } = given;
    if (kindOf(found) === kindOf(fallback)) return [name, found];
    throw unusable(`${name} must be of the kind ${kindOf(fallback)}; it is “${textOf(found)}”.`);
  });
  const settings = Object.fromEntries(known) as LabSettings;
  for (const [name, field] of Object.entries(CHOICES)) {
    const found = settings[name as keyof typeof CHOICES];
    const options: readonly string[] = field.options;
    if (!options.includes(found))
      throw unusable(`${name} must be one of ${options.join(', ')}; it is “${textOf(found)}”.`);
  }
  try {
    return checkLab(settings);
  } catch (error) {
    throw unusable(textOf((error as Error).message));
  }
}

const unusable = (reason: string) => new RunFileProblem('run-settings', { reason });

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const MOST_QUESTIONS = 1_000;
/** Maximum difference between a mean in the file and the same mean computed again. */
const CLOSE = 1e-9;

/**
 * Parses one result of a file: everything is checked, and all
 * figures that follow from its questions are computed again.
 * @param at its index among the results @throws RunFileProblem
 */
export function resultFrom(value: unknown, at: number): MeasuredResult {
  const given = fieldsOf(value);
  const number = at + 1;
  if (!Number.isInteger(given.seed)) throw wrongValue(given, 'seed', number);
  const result = resultOf({
    road: roadFrom(given.road, number),
    seed: numberFrom(given, 'seed', number, Number.MAX_SAFE_INTEGER),
    questions: questionsFrom(given, number),
    forgetting: skillsFrom(given, number),
    cost: numbersFrom(given, 'cost', COSTS, number, Number.MAX_SAFE_INTEGER),
  }) as MeasuredResult;
  for (const name of ['accuracy', 'unknown', 'wrong'] as const)
    checkMean(name, numberFrom(given, name, number, 1), result, number);
  return result;
}

const SKILLS = ['old', 'read', 'abstain', 'fewshot'] as const satisfies (keyof Skills)[];

/** Parses the skills; `absent` is optional, since older files have none. */
function skillsFrom(given: Fields, number: number): Skills {
  const { absent } = fieldsOf(given.forgetting);
  const names = absent === undefined ? SKILLS : ([...SKILLS, 'absent'] as const);
  return numbersFrom(given, 'forgetting', names, number, 1);
}

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

function roadFrom(value: unknown, number: number): Contender {
  const road = CONTENDERS.find((each) => each === value);
  if (road) return road;
  throw new RunFileProblem('run-road', {
    number,
    found: textOf(value),
    known: CONTENDERS.join(', '),
  });
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
