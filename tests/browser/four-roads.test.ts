import { describe, expect, test } from 'vitest';
import { standsOnce } from './demo';
import {
  accuracies,
  CHEAP,
  choose,
  finishes,
  meanOf,
  press,
  run,
  said,
  savedRun,
  seeds,
  tick,
} from './four-roads-page';
import { fileOf, open, page, scrollWidth, until, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const ROADS =
  'base prompt rule words rag first examples whole counts finetune replay lora head scratch both raft'.split(
    ' ',
  );
const TASKS = 'facts behaviour change poison both routing drift own'.split(' ');

describe.each(['en', 'zh'])('the lab in /%s/', (locale) => {
  test('has the names that others rely on, and a recorded figure', async () => {
    await open(`${locale}/lab/`);
    const names = `input[name=seeds] input[name=seed] button[data-run] button[data-pause]
      button[data-continue] button[data-quick] button[data-export=json] button[data-export=csv]
      button[data-export=png] textarea[name=facts] [data-estimate] [data-first-screen] input[name=points]`.split(
      /\s+/,
    );
    await standsOnce(page.locator('x-four-roads'), names);
    const values = (name: string) =>
      page
        .locator(`x-four-roads [name=${name}]`)
        .evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value));
    expect(await values('road')).toEqual(ROADS);
    expect(await values('task')).toEqual(TASKS);
    const drawn = ROADS.filter((road) => !['counts', 'first', 'whole'].includes(road));
    expect(Object.keys(await accuracies()).sort()).toEqual(drawn.sort());
  });

  test('runs: the page, the file and its questions agree', async () => {
    await open(`${locale}/lab/`);
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
    expect(file).toMatchObject({ task: 'facts', seeds: numbers, settings: { k: 4, seed: 1 } });
    expect(file.results).toHaveLength(roads.length * numbers.length);
    const shown = await accuracies();
    expect(Object.keys(shown).sort()).toEqual([...roads].sort());
    for (const road of roads) expect(shown[road]).toBeCloseTo(meanOf(file, road), 12);
    for (const { forgetting, cost, questions } of file.results) {
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
      expect(questions).toHaveLength(120);
    }
  });
});

test('another seed changes the questions; the same one gives the same answers, to take away', async () => {
  await open('en/lab/');
  await tick(['rule']);
  const questions = async (seed: number) => {
    await seeds(1, seed);
    await finishes(run);
    return JSON.stringify((await savedRun()).results[0]!.questions);
  };
  const first = await questions(1);
  expect(await questions(2)).not.toBe(first);
  expect(await questions(1)).toBe(first);
  expect((await fileOf('png')).subarray(1, 4).toString()).toBe('PNG');
  expect(
    String(await fileOf('csv'))
      .trim()
      .split('\r\n'),
    'a row a question, and one of names',
  ).toHaveLength(121);
});

test('retrieval searches another way, and the figure shows by how much', async () => {
  await open('en/lab/');
  await tick(CHEAP);
  await seeds(1);
  await finishes(run);
  const before = (await accuracies()).rag!;
  expect(before).toBeGreaterThan(0.95);
  await finishes(() => press('refind'));
  const after = await accuracies();
  expect(Object.keys(after).sort()).toEqual([...CHEAP].sort());
  expect(await page.evaluate(() => document.activeElement?.matches('[data-figure]'))).toBe(true);
  expect(after.rag).toBeLessThan(0.6);
  expect(await page.locator('.lane[data-road=rag] .delta').innerText()).toMatch(/\d+ points down/);
  expect(await page.locator('[name=road]:checked').count()).toBe(CHEAP.length);
});

test('at first sight both searches stand side by side, and one press runs them here', async () => {
  await open('en/lab/');
  await press('guess-skip');
  const twice = page.locator('[data-twice]');
  expect(await twice.innerText()).toMatch(/36%[\s\S]*99%[\s\S]*unknown/);
  expect(await twice.innerText()).toMatch('filter by name is complete here');
  await seeds(1);
  const ticked = await page.locator('[name=road]:checked').count();
  await finishes(() => press('search-twice'));
  const shown = await accuracies();
  expect(Object.keys(shown).sort()).toEqual(['rag', 'words']);
  expect(shown.rag! - shown.words!).toBeGreaterThan(0.4);
  expect(await page.locator('[name=road]:checked').count()).toBe(ticked);
});

test.each(['en', 'zh'])(
  'the recorded figure is that of the chosen task, in the language of the page (%s)',
  async (locale) => {
    await open(`${locale}/lab/`);
    await press('guess-skip');
    await choose('routing');
    await page.waitForSelector('.lane[data-road=counts][data-accuracy]');
    expect((await accuracies()).rule).toBeGreaterThan(0.9);
    await choose('drift');
    await page.waitForSelector('.year .strip');
    expect(await page.locator('.year .strip').count()).toBe(5);
    expect(await page.locator('.year [role=img]').first().getAttribute('aria-label')).not.toMatch(
      /[{}]/,
    );
    await open(`${locale}/lab/?four-roads.task=poison`);
    await press('guess-skip');
    await until(() => !document.querySelector('[data-twice]'));
    await until(
      () =>
        Math.abs(
          Number(document.querySelector<HTMLElement>('.lane[data-road=base]')!.dataset.accuracy) -
            0.75,
        ) < 0.02,
    );
  },
);

test('messages are sorted by counted words, and roads that search are not asked', async () => {
  await open('en/lab/');
  await choose('routing');
  expect(await page.locator('[name=road][value=rag]').isVisible()).toBe(false);
  expect(await page.locator('[name=road][value=counts]').isChecked()).toBe(true);
  await tick(['base', 'counts', 'rule']);
  await seeds(1);
  await finishes(run);
  const shown = await accuracies();
  expect(Object.keys(shown).sort()).toEqual(['base', 'counts', 'rule']);
  expect(shown.counts).toBeGreaterThan(0.8);
});

test('the task flips, and the ranking with it', async () => {
  await open('en/lab/');
  await tick(['rag', 'examples']);
  await seeds(1);
  await finishes(run);
  const order = () =>
    page
      .locator('.lane[data-road]')
      .evaluateAll((lanes) => (lanes as HTMLElement[]).map(({ dataset }) => dataset.road));
  expect(await order()).toEqual(['rag', 'examples']);
  await finishes(() => press('flip'));
  expect(await page.locator('[name=task]:checked').inputValue()).toBe('behaviour');
  expect(await order()).toEqual(['examples', 'rag']);
  expect((await accuracies()).rag).toBe(0);
});

test('pauses, goes on and stops', async () => {
  await open('en/lab/?four-roads.steps=100');
  await tick(['base', 'finetune']);
  await seeds(1);
  await run();
  await page.waitForSelector('button[data-pause]:enabled');
  await press('pause');
  await page.waitForSelector('button[data-continue]:enabled');
  expect(await said()).toMatch(/^Paused at \d+%/);
  const now = await page.locator('[data-figure]').innerText();
  await page.waitForTimeout(600);
  expect(await page.locator('[data-figure]').innerText()).toBe(now);
  await finishes(() => press('continue'));
  expect(Object.keys(await accuracies()).sort()).toEqual(['base', 'finetune']);
  await run();
  await page.waitForSelector('button[data-cancel]:enabled');
  await press('cancel');
  await page.waitForSelector('x-four-roads[data-status=idle]');
  expect(await said()).toMatch(/^Stopped at/);
});

test('a run in the list is pinned by keyboard, and says so', async () => {
  await open('en/lab/');
  await tick(['base']);
  await seeds(1);
  await finishes(run);
  await finishes(run);
  const pin = page.locator('.runlog button[data-log=pin]').last();
  await pin.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-runlog-said]').innerText()).toMatch(/\(1\) is pinned/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-log'))).toBe('pin');
});

test('runs that cannot be kept any more are no longer said to be kept', async () => {
  await open('en/lab/');
  await tick(['base']);
  await seeds(1);
  await finishes(run);
  const keeps = page.locator('[data-runlog-keep]');
  await keeps.check();
  expect(await page.locator('[data-runlog-said]').innerText()).toMatch(/^Kept on this device/);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('.runlog button[data-log=pin]').click();
  expect(await page.locator('[data-runlog-said]').innerText()).toMatch(
    /is pinned.* lets nothing be kept/,
  );
  expect(await keeps.isChecked()).toBe(false);
});

test('a quick run leaves the form as it was set, and so does another task', async () => {
  await open('en/lab/?four-roads.steps=20');
  await tick(['base', 'rag']);
  await seeds(2);
  await finishes(() => press('quick'));
  expect(await page.locator('[name=seeds]').inputValue()).toBe('2');
  expect(await page.locator('[name=road]:checked').count()).toBe(2);
  await page.locator('#task-behaviour a[href*=task]').click();
  expect(await page.locator('[name=task]:checked').inputValue()).toBe('behaviour');
  expect(await page.locator('[name=road]:checked').count()).toBe(2);
});

test('a slider moves its number, and runs nothing here', async () => {
  await open('en/lab/');
  await page.locator('[data-slides=seeds]').fill('5');
  expect(await page.locator('input[name=seeds]').inputValue()).toBe('5');
  expect(await page.locator('[data-experiment]').innerText()).toBe('6 roads, 5 seeds');
});

test('no road ticked: a sentence, and no run', async () => {
  await open('zh/lab/');
  await tick([]);
  await run();
  expect(await page.locator('[data-error=road]').innerText()).toBe('一个也没有勾。请至少勾一个。');
  expect(await page.locator('x-four-roads').getAttribute('data-status')).toBe('idle');
});

test('own facts: a wrong line is named beside them and kept; then they run, and leave in no file', async () => {
  await open('en/lab/');
  await choose('own');
  await tick(['base', 'rag']);
  await seeds(1);
  const facts = page.locator('textarea[name=facts]');
  await facts.fill('Gateside shines');
  await run();
  await page.waitForSelector('x-four-roads[data-status=failed]');
  expect(await page.locator('[data-error=facts]').innerText()).toContain('“Gateside shines”');
  expect(await facts.inputValue()).toBe('Gateside shines');
  await press('example');
  await expect.poll(() => facts.inputValue()).not.toBe('Gateside shines');
  await finishes(run);
  expect(page.url()).not.toContain('Gateside');
  expect(String(await fileOf('json'))).not.toContain('Gateside');
  await page.locator('[name=ownInFile]').check();
  expect(String(await fileOf('json'))).toContain('Gateside');
});

test('own facts come back once the example has taken their place', async () => {
  await open('en/lab/');
  await choose('own');
  const facts = page.locator('textarea[name=facts]');
  const back = page.locator('x-four-roads [data-back]');
  await press('example');
  await expect.poll(() => facts.inputValue()).toContain('Gateside');
  expect(await back.count()).toBe(0);
  await facts.fill('My town, mayor, Old Tom');
  await press('example');
  await back.click();
  expect(await facts.inputValue()).toBe('My town, mayor, Old Tom');
});

test('a killed worker loses the road in hand alone, which is walked again', async () => {
  await open('en/');
  await page.addInitScript(() => {
    const made: Worker[] = [];
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
    Object.assign(window, { killOne: () => made.at(-1)!.terminate() });
  });
  await open('en/lab/');
  await tick(['finetune', 'rag', 'base']);
  await seeds(1);
  await finishes(async () => {
    await run();
    // Both workers are in the midst of a road.
    await until(() => {
      const now = [...document.querySelectorAll('.now')].map((one) => one.textContent ?? '');
      return now.filter((text) => /[1-9]\d?%/.test(text)).length === 2;
    });
    await page.evaluate(() => (window as unknown as { killOne: () => void }).killOne());
    await until(() =>
      document.querySelector('[data-status-line]')!.textContent!.includes('A worker stopped.'),
    );
  });
  expect(Object.keys(await accuracies())).toHaveLength(3);
});

test('runs by keyboard on a phone, and every question opens: all roads, prompt, tokens and passages', async () => {
  await open('en/lab/', { viewport: { width: 320, height: 800 } });
  await tick(CHEAP);
  await seeds(1);
  await finishes(async () => {
    await page.locator('button[data-run]').focus();
    await page.keyboard.press('Enter');
  });
  expect(await scrollWidth()).toBe(320);
  await page.locator('[data-questions] > summary').click();
  await page.locator('[data-filter]').selectOption('all');
  await until(() => document.querySelector('[data-count]')!.textContent === '120 of 120 questions');
  expect(await page.locator('.every-question .asked').count()).toBe(20);
  await page.locator('.every-question .asked summary').first().click();
  const opened = page.locator('.every-question .asked').first();
  await opened.locator('.answer').first().waitFor();
  expect(await opened.locator('.answer').count()).toBe(3);
  expect(await opened.locator('.found li').count()).toBe(4);
  expect(await opened.locator('.tokens small').first().innerText()).toMatch(/^\d+%$/);
  await page.locator('[data-more]').click();
  expect(await page.locator('.every-question .asked').count()).toBe(40);
});
