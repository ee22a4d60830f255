import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSettings, turnedIn, turnedText } from '~/demos/four-roads/core/diff';
import { fromRunFile, readRunFile } from '~/demos/four-roads/core/read-run-file';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import {
  questionRows,
  RUN_FILE_LIMIT,
  toRunFile,
  RunFileProblem,
} from '~/demos/four-roads/core/run-file';
import type { LabRun } from '~/demos/four-roads/core/lab-run';
import { csvFile } from '~/lib/export';
import { mean } from '~/lib/math/vector';
import { resultFrom } from './results';

const run: LabRun = {
  id: 'r1',
  name: 'first try',
  date: '2026-11-20T15:00:00Z',
  locale: 'en',
  settings: { ...LAB_DEFAULTS, k: 2, merge: true },
  version: '0.2.0',
  device: { cores: 2, workers: 2, kernels: 'simd' },
  results: [
    resultFrom('rag', 2, '1100'),
    resultFrom('rag', 1, '1u10'),
    resultFrom('head', 1, '0000'),
  ],
  from: 'mine',
};

/** The file with some of its text replaced. */
const file = () => JSON.parse(JSON.stringify(toRunFile(run))) as Record<string, never>;
const problemOf = (read: () => unknown): RunFileProblem => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RunFileProblem);
    return error as RunFileProblem;
  }
  throw new Error('It was read.');
};
type Change = (file: { [key: string]: unknown; results: Record<string, unknown>[] }) => void;
const changed = (change: Change) => {
  const copy = file();
  change(copy as never);
  return problemOf(() => fromRunFile(copy));
};

describe('toRunFile', () => {
  test('names everything as outside readers expect it', () => {
    expect(toRunFile(run)).toMatchObject({ task: 'facts', seeds: [1, 2], version: '0.2.0' });
    const [result] = toRunFile(run).results;
    expect(Object.keys(result!)).toEqual(
      expect.arrayContaining(['road', 'seed', 'accuracy', 'unknown', 'wrong', 'questions']),
    );
    expect(Object.keys(result!.forgetting)).toEqual([
      ...['old', 'read', 'abstain', 'absent', 'fewshot'],
    ]);
    expect(Object.keys(result!.cost)).toEqual(
      expect.arrayContaining([
        ...['prepareSeconds', 'flops', 'bytes', 'tokensPerAnswer', 'millisecondsPerAnswer'],
      ]),
    );
    expect(Object.keys(result!.questions[0]!)).toEqual(
      expect.arrayContaining(['question', 'expected', 'answer', 'correct', 'unknown']),
    );
  });

  test('gives as accuracy the mean over the questions it gives', () => {
    for (const { accuracy, questions } of toRunFile(run).results)
      expect(accuracy).toBe(mean(questions.map(({ correct }) => Number(correct))));
  });
});

describe('readRunFile', () => {
  test('reads a file of a day when `absent` was not measured, and refuses one where it is no share', () => {
    const copy = file() as unknown as { results: { forgetting: Record<string, unknown> }[] };
    for (const { forgetting } of copy.results) delete forgetting.absent;
    expect(fromRunFile(copy).results[0]!.forgetting).not.toHaveProperty('absent');
    copy.results[0]!.forgetting.absent = 2;
    expect(problemOf(() => fromRunFile(copy)).message).toContain('absent');
  });

  test('reads back what was written, but for the prompts', () => {
    const read = readRunFile(JSON.stringify(toRunFile(run)));
    expect(read).toMatchObject({ id: 'r1', name: 'first try', from: 'file' });
    expect(read.settings).toEqual(run.settings);
    expect(toRunFile(read)).toEqual(toRunFile(run));
    expect(read.results[0]!.groups).toEqual(run.results[0]!.groups);
    expect(read.results[0]!.questions[0]).toMatchObject({ prompt: '', written: [], found: [] });
  });

  test('says where JSON breaks off', () => {
    const text = JSON.stringify(toRunFile(run), null, 1);
    const { code, values } = problemOf(() => readRunFile(text.slice(0, 40)));
    expect(code).toBe('run-json');
    expect(values).toMatchObject({ line: 3 });
    expect(problemOf(() => readRunFile('')).code).toBe('run-json');
  });

  test('says what makes a file no run', () => {
    expect(problemOf(() => readRunFile('{"demo":"matrix"}')).values).toEqual({ name: 'format' });
    expect(problemOf(() => readRunFile('null')).code).toBe('run-format');
    expect(changed((copy) => (copy.results = [])).values).toEqual({ name: 'results' });
    expect(changed((copy) => (copy.format = 'crossroads-run/9')).values).toMatchObject({
      found: '9',
    });
  });

  test('refuses a file too large to be a run before it is parsed', () => {
    const { code, values } = problemOf(() => readRunFile(' '.repeat(RUN_FILE_LIMIT + 1)));
    expect(code).toBe('run-large');
    expect(values).toEqual({ megabytes: 17, limit: 16 });
  });

  test('names the result without a road, or with one that there is not', () => {
    const { code, values } = changed((copy) => delete copy.results[1]!.road);
    expect(code).toBe('run-road');
    expect(values).toMatchObject({ number: 2, found: '' });
    const { values: unknown } = changed((copy) => (copy.results[1]!.road = 'train'));
    expect(unknown).toMatchObject({ found: 'train' });
  });

  test('refuses an accuracy that its questions do not come to', () => {
    const { values } = changed((copy) => (copy.results[0]!.accuracy = 0.9));
    expect(values).toMatchObject({
      road: 'rag',
      seed: 2,
      name: 'accuracy',
      said: 0.9,
      counted: 0.5,
    });
    expect(changed((copy) => (copy.results[1]!.unknown = 0)).code).toBe('run-mean');
  });

  test('refuses numbers that are none, settings out of range, and a road and seed given twice', () => {
    expect(changed((copy) => (copy.results[0]!.seed = '1')).code).toBe('run-value');
    expect(changed((copy) => (copy.results[0]!.cost = {})).values).toMatchObject({ name: 'steps' });
    expect(changed((copy) => (copy.settings = { k: 99 })).message).toMatch('k must be');
    expect(changed((copy) => (copy.settings = { search: 'magic' })).message).toMatch(
      'search must be one of bm25',
    );
    expect(changed((copy) => (copy.results[1]!.seed = 2)).code).toBe('run-twice');
    const { values } = changed((copy) => (copy.results[2] = shorter(copy.results[2]!)));
    expect(values).toEqual({ number: 3, found: 2, wanted: 4 });
  });

  test('refuses a date that no calendar has', () => {
    const dates = ['2026-99-99T99:99:99Z', '2026-02-30T10:00:00Z', '2026-11-20T24:00:00Z', 'today'];
    for (const date of dates) {
      const { code, values } = changed((copy) => (copy.date = date));
      expect({ code, values }).toEqual({ code: 'run-date', values: { found: date } });
    }
    const leap = { ...run, date: '2028-02-29T23:59:59Z' };
    expect(fromRunFile(toRunFile(leap)).date).toBe(leap.date);
  });

  test('refuses seeds that the settings do not run', () => {
    const { code, values } = changed((copy) => (copy.results[1]!.seed = 4));
    expect(code).toBe('run-seed');
    expect(values).toEqual({ number: 2, found: 4, from: 1, to: 3 });
    expect(changed((copy) => (copy.settings = { ...run.settings, seed: 2 })).code).toBe('run-seed');
  });

  test('refuses roads that the settings do not run, or name twice, and an id that is no text', () => {
    const unasked = changed((copy) => (copy.settings = { ...run.settings, roads: ['rag'] }));
    expect(unasked.values).toEqual({ number: 3, road: 'head' });
    const twice = changed(
      (copy) => (copy.settings = { ...run.settings, roads: ['rag', 'head', 'rag'] }),
    );
    expect(twice.message).toContain('"rag" twice');
    expect(changed((copy) => (copy.id = { toString: 'r1' })).values).toEqual({ name: 'id' });
  });

  test('leaves out of a name what turns or hides the rest of a line', () => {
    const copy = file();
    Object.assign(copy, { name: 'first \u202Eyrt\u202C\u0000 try' });
    expect(fromRunFile(copy).name).toBe('first  yrt  try');
  });

  test('reads a file that an editor has begun with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify(toRunFile(run))}`;
    expect(readRunFile(text).id).toBe('r1');
    expect(problemOf(() => readRunFile('\uFEFF{"a": }')).values).toEqual({ line: 1, column: 7 });
  });

  test('throws nothing but its own sentences, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(file())), (text, name) => {
        const copy = { ...file(), [name]: JSON.parse(text) as unknown };
        for (const value of [JSON.parse(text) as unknown, copy])
          try {
            fromRunFile(value);
          } catch (error) {
            expect(error).toBeInstanceOf(RunFileProblem);
          }
      }),
    );
  });
});

const shorter = (result: Record<string, unknown>) => ({
  ...result,
  questions: (result.questions as unknown[]).slice(0, 2),
});

describe('diffSettings', () => {
  test('lists what was set otherwise, in the order of the form', () => {
    expect(diffSettings(LAB_DEFAULTS, run.settings)).toEqual([
      { name: 'k', before: '4', after: '2' },
      { name: 'merge', before: 'false', after: 'true' },
    ]);
  });

  test('names as turned what is not merely another task, roads or seeds', () => {
    const turned = { ...run.settings, task: 'own', roads: ['rag'], seeds: 1, seed: 9 } as const;
    expect(turnedIn(turned).map(({ name }) => name)).toEqual(['k', 'merge']);
    expect(turnedText(turned)).toBe('k=2 merge=true');
  });

  test('does not mind the order of the roads', () => {
    const one = { ...LAB_DEFAULTS, roads: ['rag', 'base'] as const };
    expect(diffSettings(one, { ...one, roads: ['base', 'rag'] })).toEqual([]);
    expect(diffSettings(one, { ...one, roads: ['rag'] })[0]!.after).toBe('rag');
  });
});

describe('rows for a spreadsheet', () => {
  test('give a row a question, with all that tells runs apart', () => {
    const [head, first, ...rest] = questionRows(run);
    expect(rest).toHaveLength(11);
    expect(first).toHaveLength(head!.length);
    expect(first).toEqual([
      ...['r1', run.date, '0.2.0', '2/2/simd', 'en', 'facts', 'k=2 merge=true'],
      ...['rag', 2, 1, 'unchanged', 'Q: who leads town 0 ?', 'Mayor 0 .', 'Mayor 0 .', 1, 0, 9],
    ]);
  });

  test('make a file that no spreadsheet runs as a formula', () => {
    const evil = { ...run, id: '=1+1' };
    expect(csvFile('run', questionRows(evil)).body).toContain("\n'=1+1,");
  });
});
