import { isLocale } from '~/lib/locale';
import { jsonFault } from '~/lib/text/json-fault';
import { checkLab } from './check-settings';
import type { LabRun, MeasuredResult } from './lab-run';
import { CONTENDERS } from './names';
import { resultFrom } from './read-run-result';
import { dateFrom, type Fields, fieldsOf, RunFileProblem, textOf, wholeOf } from './run-fields';
import { RUN_FILE_LIMIT, RUN_FORMAT } from './run-file';
import { fourRoadsFields, LAB_DEFAULTS, LAB_LIMITS, type LabSettings } from './settings';

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

const { search, teach, combine, notes } = fourRoadsFields;
const CHOICES = { search, teach, combine, notes };

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
