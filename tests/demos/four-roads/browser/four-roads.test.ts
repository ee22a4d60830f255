import { describe, expect, test } from 'vitest';
import { standsOnce } from '../../../browser/demo';
import {
  accuracies,
  CHEAP,
  choose,
  finishes,
  isAtWork,
  meanOf,
  press,
  run,
  labFile,
  openLab,
  said,
  savedRun,
  statusesHeard,
  unfoldLines,
  seeds,
  tick,
} from './four-roads-page';
import { open, page, scrollWidth, until, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const ROADS = 'base prompt rule words rag examples finetune replay scratch'.split(' ');
const TASKS = 'facts behaviour poison routing drift'.split(' ');

describe.each(['en', 'zh'])('the lab in /%s/', (locale) => {
  test('has the names that outside checks rely on', async () => {
    await openLab(`${locale}/lab/`);
    const names = `input[name=seeds] input[name=seed] button[data-run][data-quick] [name=search]
      button[data-record] button[data-export=json] button[data-export=csv] button[data-export=png]
      [data-estimate] [data-first-screen]`.split(/\s+/);
    const own = names.map((name) => `${name}:not([data-folder] *)`);
    await standsOnce(page.locator('x-four-roads'), own);
    const valuesOf = (name: string) =>
      page
        .locator(`x-four-roads [name=${name}]`)
        .evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value));
    await expect.poll(() => valuesOf('road')).toEqual(ROADS);
    await expect.poll(() => valuesOf('task')).toEqual(TASKS);
    await expect(page.locator('[data-holds], [data-unfinished]')).toHaveCount(0);
  });

  test('runs, with the same results in page, file and questions', async () => {
    await openLab(`${locale}/lab/`);
    const [roads, numbers] =
      locale === 'en'
        ? [CHEAP, [1]]
        : [
            ['base', 'rule'],
            [1, 2],
          ];
    await tick(roads);
    await seeds(numbers.length);
    await finishes(run);
    const file = await savedRun();
    expect(file.settings).toMatchObject({ task: 'facts', seeds: numbers.length, k: 4, seed: 1 });
    expect(file.results).toHaveLength(roads.length * numbers.length);
    const shown = await accuracies();
    expect(Object.keys(shown).sort()).toEqual([...roads].sort());
    for (const road of roads) expect(shown[road]).toBeCloseTo(meanOf(file, road), 12);
    for (const { forgetting, cost, marks } of file.results) {
      expect(Object.keys(forgetting).sort()).toEqual([
        'absent',
        'abstain',
        'fewshot',
        'old',
        'read',
      ]);
      for (const name of ['prepareSeconds', 'flops', 'bytes', 'tokensPerAnswer'])
        expect(cost[name], name).toBeGreaterThanOrEqual(0);
      expect(cost.millisecondsPerAnswer).toBeGreaterThan(0);
      expect(marks).toHaveLength(120);
    }
  });
});

test('another seed changes the questions; the same seed repeats the answers, in the export too', async () => {
  await openLab('en/lab/');
  await tick(['rule']);
  const questions = async (seed: number) => {
    await seeds(1, seed);
    await finishes(run);
    const [only] = (await savedRun()).results;
    return only!.questions.map(({ question, answer }) => `${question} ${answer}`).join('\n');
  };
  const first = await questions(1);
  expect(await questions(2)).not.toBe(first);
  expect(await questions(1)).toBe(first);
  expect((await labFile('png')).subarray(1, 4).toString()).toBe('PNG');
  expect(first.split('\n')).toHaveLength(120);
  expect(String(await labFile('csv'))).toContain('\r\n');
});

test('retrieval can use another search, and the figure shows the difference', async () => {
  await openLab('en/lab/');
  await tick(CHEAP);
  await seeds(1);
  await finishes(run);
  const before = (await accuracies()).rag!;
  expect(before).toBeGreaterThan(0.95);
  await page.locator('x-four-roads select[name=search]').selectOption('bm25');
  await finishes(run);
  const after = await accuracies();
  expect(Object.keys(after).sort()).toEqual([...CHEAP].sort());
  expect(after.rag).toBeLessThan(0.6);
  await expect(page.locator('.way[data-road=rag] .pt.was')).toHaveCount(1);
  await expect(page.locator('[name=road]:checked')).toHaveCount(CHEAP.length);
});

test('the record tells both searches apart, and why', async () => {
  await openLab('en/lab/');
  await press('record');
  const came = page.locator('[data-line-came]');
  const row = (name: RegExp) => came.locator('[data-outcomes] tr').filter({ hasText: name });
  await expect(row(/^Retrieval by words/)).toContainText('36%');
  await expect(row(/^Retrieval(?! by words)/)).toContainText('99%');
  await expect(came).toContainText('filter by name is complete here');
});

test.each(['en', 'zh'])(
  'the record is that of the selected task, in the language of the page (%s)',
  async (locale) => {
    await openLab(`${locale}/lab/`);
    await choose('drift');
    await press('record');
    await expect
      .poll(() => page.locator('[data-year] [role=listitem]').count())
      .toBeGreaterThanOrEqual(4);
    await expect(page.locator('[data-year] [role=img]').first()).not.toHaveAttribute(
      'aria-label',
      /[{}]/,
    );
    await openLab(`${locale}/lab/?four-roads.task=poison`);
    await press('record');
    await page.waitForSelector('[data-badge=recorded]');
    await expect(page.locator('[data-searches]')).toHaveCount(0);
    const base = page.locator('[data-outcomes] tr', {
      hasText: { en: 'Untouched', zh: '什么都不做' }[locale]!,
    });
    await expect(base).toHaveText(/7\d%/);
  },
);

test('the sorting task leaves out roads that search', async () => {
  await openLab('en/lab/');
  await choose('routing');
  await expect(page.locator('[name=road][value=rag]')).toBeHidden();
  await tick(['base', 'examples', 'rule']);
  await seeds(1);
  await finishes(run);
  const shown = await accuracies();
  expect(Object.keys(shown).sort()).toEqual(['base', 'examples', 'rule']);
  expect(shown.examples).toBeGreaterThan(0.8);
});

test('a run of the lab can be paused, resumed and stopped', async () => {
  await openLab('en/lab/');
  await tick(['base', 'finetune']);
  await seeds(1);
  await run();
  await isAtWork();
  await press('pause');
  await page.waitForSelector('x-four-roads[data-status=paused] button[data-continue]:enabled');
  await expect.poll(said).toMatch(/^Paused at \d+%/);
  const now = await page.locator('[data-figure]:not([data-folder] *)').innerHTML();
  expect(now, 'the bar keeps its share').toContain('data-walked');
  await page.waitForTimeout(600);
  expect(await page.locator('[data-figure]:not([data-folder] *)').innerHTML()).toBe(now);
  await finishes(() => press('continue'));
  await expect
    .poll(async () => Object.keys(await accuracies()).sort())
    .toEqual(['base', 'finetune']);
  await seeds(1, 2);
  await run();
  await isAtWork();
  await press('cancel');
  await page.waitForSelector('x-four-roads[data-status=idle]');
  // The visible sentence tells what finished, if a road did; the status line tells that it was stopped.
  await expect(page.locator('x-four-roads [data-status-line]')).toHaveText(/^Stopped at/);
});

test('a slider changes its number and runs nothing', async () => {
  await openLab('en/lab/');
  await page.locator('[data-slides=seeds]').fill('5');
  await expect(page.locator('input[name=seeds]')).toHaveValue('5');
  await expect(page.locator('[data-experiment]')).toHaveText('4 roads, 5 seeds');
});

test('the lab without a road shows a sentence, and no run', async () => {
  await openLab('zh/lab/');
  await tick([]);
  await run();
  await expect(page.locator('[data-error=road]')).toHaveText('一个也没有勾。请至少勾一个。');
  await expect(page.locator('x-four-roads')).toHaveAttribute('data-status', 'idle');
});

test('a killed worker loses only its current road, which is run again', async () => {
  await open('en/');
  // The second stride of the visit finds its worker dead: of which road that is, no clock decides.
  await page.addInitScript(() => {
    let strides = 0;
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      override postMessage(
        message: unknown,
        options?: StructuredSerializeOptions | Transferable[],
      ) {
        super.postMessage(message, options as Transferable[]);
        if ((message as { method?: string }).method !== 'advanceRoad') return;
        strides++;
        if (strides === 2) this.terminate();
      }
    };
  });
  await openLab('en/lab/');
  await tick(['finetune', 'rag', 'base']);
  await seeds(1);
  const heard = await statusesHeard();
  await finishes(run);
  expect(await heard()).toContainEqual(expect.stringMatching(/^A worker stopped\./));
  await expect.poll(async () => Object.keys(await accuracies())).toHaveLength(3);
});

test('the lab works by keyboard on a phone, and opens every question with prompt, tokens and passages', async () => {
  await openLab('en/lab/', { viewport: { width: 320, height: 800 } });
  await tick(CHEAP);
  await seeds(1);
  await finishes(async () => {
    await page.locator('button[data-run][data-quick]').focus();
    await page.keyboard.press('Enter');
  });
  expect(await scrollWidth()).toBe(320);
  await unfoldLines();
  await page.locator('[data-filter]').selectOption('all');
  await until(() => document.querySelector('[data-count]')!.textContent === '120 of 120 questions');
  await expect(page.locator('[data-questions] details')).toHaveCount(10);
  await page.locator('[data-questions] details summary').first().click();
  const opened = page.locator('[data-questions] details').first();
  await opened.locator('[data-family]').first().waitFor();
  await expect(opened.locator('[data-family]')).toHaveCount(3);
  await expect(opened.locator('ol li')).toHaveCount(4);
  await expect(opened.locator('dd small').first()).toHaveText(/^\d+%$/);
  await page.locator('[data-more]').click();
  await expect(page.locator('[data-questions] details')).toHaveCount(20);
});
