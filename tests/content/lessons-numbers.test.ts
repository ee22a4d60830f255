import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shows } from '~/components/prose/shown-number';
import { trainingBytes, weightBytes } from '~/lib/cost/memory';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { run as runSchema } from '~/schemas/run';
import { readLessons } from './lesson-source';
import { repeated, runFiles, readEvidenceTexts } from './read';

const runs = runFiles().map((file) => ({
  file,
  ...runSchema.parse(JSON.parse(readFileSync(file, 'utf8'))),
}));
const cellsOf = new Map(runs.map(({ name, snapshot }) => [name, snapshot?.cells ?? {}]));
/** One that is not is told of once, and then by no other test. */
const isRecorded = ({ snapshot, recorded: made }: (typeof runs)[number]) =>
  !!snapshot?.cells && !!made;
const rows = readEvidenceTexts();

/** The value behind `r3-words/bm25/en/recall`. */
function recorded(reference: string): number | string | undefined {
  const [name = '', ...path] = reference.split('/');
  return cellsOf.get(name)?.[path.join('/')];
}

const lessons = readLessons();
const tagged = (kind: string) =>
  lessons.flatMap(({ path, tags }) =>
    tags
      .filter(({ name }) => name === kind)
      .map(({ attributes, text }) => ({ path, attributes, text })),
  );

describe('recorded runs', () => {
  test('are in the folder of their demo, with unique names', () => {
    const astray = runs.filter(
      ({ file, demo, name }) => file !== `content/runs/${demo}/${name}.json`,
    );
    expect(
      astray.map(
        ({ file, demo, name }) =>
          `${file}: its demo is ${demo} and its name ${name}; move it to content/runs/${demo}/${name}.json`,
      ),
    ).toEqual([]);
    const twice = new Set(repeated(runs.map(({ name }) => name)));
    expect(
      runs
        .filter(({ name }) => twice.has(name))
        .map(({ file, name }) => `${file}: another run is called ${name}, too; rename one`),
    ).toEqual([]);
  });

  test('have a snapshot with cells, a date, a seed and a version', () => {
    const bare = runs.filter((one) => !isRecorded(one));
    expect(
      bare.map(({ file, demo, name }) => `${file}: type npm run record -- ${demo} --only=${name}`),
    ).toEqual([]);
  });

  test('are all used by a lesson, a figure, a number, a quiz, a demo or the ladder', () => {
    const pages = globSync([
      'content/{figures/*,course,moved}.yaml',
      'src/content/lookup/{five,names-map,trainer-runs,ladder,ladder-exams}.ts',
      'src/components/ledger/Programs.astro',
      'src/pages/*/build/index.astro',
      'scripts/studies/ladder/whole.ts',
    ]).map((file) =>
      ['en', 'zh']
        .map((locale) => readFileSync(file, 'utf8').replaceAll(/\$\{locale\}|\{l\}/g, locale))
        .join(),
    );
    const quizzes = globSync('content/quizzes/*.yaml').map((file) => readFileSync(file, 'utf8'));
    const text = [...lessons.map(({ body }) => body), ...quizzes, ...pages].join('\n');
    const unused = runs
      .filter(isRecorded)
      // the ladder has the rows of all its records
      .filter(({ demo, snapshot }) => demo !== 'ladder' || !('rows' in snapshot!))
      // a page that names a run means that of its language, if there is one
      .filter(({ name }) => {
        const named = `${name}|${name.replace(/-(en|zh)$/, '')}`;
        return !new RegExp(`["'\`/ {](${named})(?![\\w-])`).test(text);
      });
    expect(
      unused.map(
        ({ file, name }) =>
          `${file}: quote it in a lesson, <Rec cell="${name}/…">, or take the file away`,
      ),
    ).toEqual([]);
  });
});

describe('numbers of recorded runs in lessons', () => {
  const quoted = tagged('Rec');

  test('are many', () => expect(quoted.length).toBeGreaterThan(60));

  test('name a recorded cell', () => {
    const missing = quoted.flatMap(({ path, attributes: { cell = '' } }) => {
      const run = runs.find(({ name }) => name === cell.split('/')[0]);
      // Of a run that is there and not recorded another test tells.
      if (typeof recorded(cell) === 'number' || (run && !isRecorded(run))) return [];
      const remedy = run
        ? `name one of the cells of ${run.file}`
        : 'there is no run of that name in content/runs; correct it, or record one';
      return [`content/lessons/${path}.mdx quotes ${cell}: ${remedy}`];
    });
    expect(missing).toEqual([]);
  });

  test('have an interval where one is printed', () => {
    const bare = quoted
      .filter(({ attributes }) => 'interval' in attributes)
      .flatMap(({ path, attributes: { cell = '' } }) =>
        ['low', 'high']
          .filter(
            (end) => typeof recorded(`${cell.replace(/\/accuracy$/, '')}/${end}`) !== 'number',
          )
          .map((end) => `${path}: ${cell} has no ${end}`),
      );
    expect(bare).toEqual([]);
  });

  test('match the recorded value, rounded to the decimals they show', () => {
    const wrong = quoted.flatMap(({ path, attributes: { cell = '' }, text }) => {
      const value = recorded(cell);
      if (typeof value !== 'number' || shows(text, value)) return [];
      return [`content/lessons/${path}.mdx: ${cell} prints ${text}, write ${value} rounded`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('guesses in lessons', () => {
  const guesses = tagged('Guess');

  test('compare a number with a recorded cell, within the allowed range', () => {
    const wrong = guesses.flatMap(({ path, attributes }) => {
      const { kind, answer, unit, min = '0', max = '100', id } = attributes;
      if (kind === 'choice' || !answer) return [];
      const value = Number(recorded(answer)) * (unit === 'percent' ? 100 : 1);
      return value >= Number(min) && value <= Number(max)
        ? []
        : [`${path}: ${id} has ${value} for ${answer}`];
    });
    expect(wrong).toEqual([]);
  });

  const given = guesses.filter(({ attributes: { value } }) => value !== undefined);

  test('compare an unrecorded number with one in its evidence row', () => {
    const wrong = given.filter(({ attributes: { value = '', by = '' } }) => {
      const states = new RegExp(`(?<![\\d.])${value.replaceAll('.', '\\.')}(?![\\d.]?\\d)`);
      return /^E\d+$/.test(by) && !states.test(rows.get(by) ?? '');
    });
    expect(wrong.map(({ path, attributes }) => `${path}: ${attributes.id}`)).toEqual([]);
  });

  test('compare a number of the training record with its first test that passed half', () => {
    const half = given.filter(({ attributes: { id } }) => id === 't1-half');
    expect(half).toHaveLength(2);
    for (const { attributes } of half) {
      const steps = Array.from({ length: 10 }, (_, i) => 200 * (i + 1));
      const known = (step: number) => Number(recorded(`${attributes.by}/known@${step}`));
      expect(steps.find((step) => known(step) >= 0.5)).toBe(Number(attributes.value));
    }
  });

  test('compare the memory of LoRA with 2 bytes per frozen weight and 12 per trained one', () => {
    const memory = given.filter(({ attributes: { by } }) => by === 'formula');
    expect(memory.map(({ attributes: { id } }) => id)).toEqual(['f3-memory', 'f3-memory']);
    // Llama 2 7B, and LoRA of rank 16 on all its matrices.
    const gigabytes = (weightBytes(6_738_415_616, 16) + trainingBytes(39_976_960)) / 1e9;
    for (const { attributes } of memory) expect(Number(attributes.value)).toBeCloseTo(gigabytes, 1);
  });

  test('offer the right choice among their options', () => {
    const wrong = guesses.filter(({ attributes: { kind, answer, options = '' } }) => {
      const choices = options.split('|').map((choice) => choice.trim());
      return kind === 'choice' && (choices.length < 2 || (!!answer && !choices.includes(answer)));
    });
    expect(wrong.map(({ path, attributes }) => `${path}: ${attributes.id}`)).toEqual([]);
  });

  test('have unique names within a lesson', () => {
    for (const { path, tags } of lessons) {
      const ids = tags
        .filter(({ name }) => name === 'Guess')
        .map(({ attributes }) => `${path}: ${attributes.id}`);
      expect(repeated(ids)).toEqual([]);
    }
  });
});

describe('numbers from the literature in lessons', () => {
  const quoted = tagged('Lit');

  test('are many', () => expect(quoted.length).toBeGreaterThan(60));

  test('occur in their evidence row, as a fraction or in percent', () => {
    const wrong = quoted.filter(({ attributes: { row = '' }, text }) => {
      const digits = text.replace(/[^\d.,]/g, '');
      const value = Number(digits.replaceAll(',', ''));
      const forms = [digits, String(value), String(Number((value / 100).toPrecision(12)))];
      // 3,930 万 is 39.3 million.
      if (text.includes('万')) forms.push(String(value / 100));
      return !forms.some((form) =>
        new RegExp(`(?<![\\d.])${form.replaceAll('.', '\\.')}(?![\\d])`).test(rows.get(row) ?? ''),
      );
    });
    expect(
      wrong.map(({ path, attributes, text }) => `${path}: ${attributes.row} has no ${text}`),
    ).toEqual([]);
  });
});

test('overlapping intervals decide nothing: S5 says so, and its example overlaps', () => {
  const [better, worse] = [0.82, 0.78].map((share) => wilsonInterval(share * 800, 800));
  expect(better!.low).toBeLessThan(worse!.high);
  expect(mcnemar(0.11 * 800, 0.07 * 800)).toBeCloseTo(0.01, 2);
  const bodies = lessons
    .filter(({ path }) => path.includes('read-a-claim'))
    .map(({ body }) => body);
  expect(bodies.map((body) => /about once in a hundred|一百次里约有一次/.test(body))).toEqual([true, true]); // prettier-ignore
  expect(lessons.filter(({ body }) => /While the two overlap|只要两个区间重叠/.test(body))).toEqual(
    [],
  );
});
