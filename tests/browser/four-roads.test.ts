import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import {
  accuracies,
  CHEAP,
  choose,
  finishes,
  meanOf,
  press,
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
const run = () => press('run');

describe.each(['en', 'zh'])('the lab in /%s/', (locale) => {
  test('has the names that others rely on, and a recorded figure', async () => {
    await open(`${locale}/lab/`);
    const names = `input[name=seeds] input[name=seed] button[data-run] button[data-pause]
      button[data-continue] button[data-quick] button[data-export=json] button[data-export=csv]
      button[data-export=png] textarea[name=facts] [data-estimate] [data-first-screen] input[name=points]`.split(
      /\s+/,
    );
    for (const name of names)
      expect(await page.locator(`x-four-roads ${name}`).count(), name).toBe(1);
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
  await open('en/lab/?four-roads.steps=200');
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

test('the guess stays unspoilt and claims speak only for the run that is drawn, through a failure, a cancel and a quick run', async () => {
  await open('en/lab/');
  await page.waitForSelector('button[data-quick]:enabled');
  const claims = page.locator('[data-claimlog]');
  expect(await claims.isVisible()).toBe(false);
  // a run that fails, without facts here, leaves the figure folded
  await choose('own');
  await tick(['base', 'rag']);
  await run();
  await page.waitForSelector('x-four-roads[data-status=failed]');
  expect(await page.locator('[data-figure] .race').isVisible()).toBe(false);
  expect(await claims.isVisible()).toBe(false);
  await choose('facts');
  await press('guess-skip');
  expect(await claims.isVisible()).toBe(true);
  await tick(['base', 'finetune']);
  await seeds(3);
  await run();
  await page.waitForSelector('x-four-roads[data-mine] button[data-cancel]:enabled');
  expect(await claims.isVisible()).toBe(false);
  await press('cancel');
  await page.waitForSelector('x-four-roads[data-status=idle]');
  expect(await claims.isVisible()).toBe(false);
  expect(await page.locator('.race h3').innerText()).not.toMatch('–');
  await tick(['base', 'rag']);
  await seeds(1);
  await finishes(run);
  expect(await claims.isVisible()).toBe(true);
  await finishes(run);
  const pin = page.locator('.runlog button[data-log=pin]').last();
  await pin.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-runlog-said]').innerText()).toMatch(/\(1\) is pinned/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-log'))).toBe('pin');
  await seeds(2);
  await finishes(() => press('quick'));
  expect(await page.locator('[name=seeds]').inputValue()).toBe('2');
  expect(await page.locator('[name=road]:checked').count()).toBe(2);
  await page.locator('#task-behaviour a[href*=task]').click();
  expect(await page.locator('[name=task]:checked').inputValue()).toBe('behaviour');
  expect(await page.locator('[name=road]:checked').count()).toBe(2);
});

describe('a guess', () => {
  const race = () => page.locator('[data-figure] .race');
  const guessed = () => page.locator('[data-guessed]').innerText();

  test('is one tap on the axis; the record then stands beside it, and the run too', async () => {
    await open('en/lab/');
    expect(await race().isVisible()).toBe(false);
    const track = page.locator('.guess-first [data-family=rag] [data-track]');
    const { width } = (await track.boundingBox())!;
    await track.click({ position: { x: width / 4, y: 10 } });
    expect(await page.locator('[name=guess]:checked').inputValue()).toBe('rag');
    expect(await page.locator('.guess-first output').innerText()).toBe('25');
    expect(await race().isVisible()).toBe(false);
    await press('guess-skip');
    await page.waitForSelector('[data-guessed]');
    expect(await guessed()).toMatch(
      /^You said Retrieval, and it is ahead. You placed Retrieval at 25, measured 99%: off by 7\d points/,
    );
    expect(await page.locator('.lane[data-road=rag] .guess').count()).toBe(1);
    await tick(['rag']);
    await seeds(1);
    await finishes(run);
    expect(await guessed()).toMatch(/^You said Retrieval; one road alone was run. You placed/);
  });

  test('is made by keyboard as well, and asked for again when the task changes', async () => {
    await open('en/lab/');
    await page.locator('[name=guess][value=prompt]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('[name=points]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.guess-first output').innerText()).toBe('51');
    await press('guess-skip');
    await page.waitForSelector('[data-guessed]');
    expect(await guessed()).toMatch(/^You said Retrieval/);
    await choose('behaviour');
    expect(await page.locator('.guess-first').isVisible()).toBe(true);
    expect(await page.locator('[name=guess]:checked').count()).toBe(0);
    await press('guess-skip');
    expect(await race().isVisible()).toBe(true);
    await choose('routing');
    expect(await page.locator('.guess-first').isVisible(), 'who skips is not asked again').toBe(
      false,
    );
  });

  test('needs no road: the figure opens, and says nothing of one', async () => {
    await open('zh/lab/');
    await press('guess-skip');
    expect(await race().isVisible()).toBe(true);
    expect(await page.locator('[data-guessed]').count()).toBe(0);
  });
});

describe('guessing again', () => {
  const diamond = (x: number) =>
    page.locator('.guess-first [data-family=rag] [data-track]').click({ position: { x, y: 10 } });
  const stored = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('guesses') ?? 'null') as unknown);

  test('takes the guess back and says that its answer has been seen, before a run and after one', async () => {
    await open('en/lab/', { reducedMotion: 'reduce' });
    await page.waitForSelector('button[data-quick]:enabled');
    expect(await page.locator('[data-guess-seen]').isVisible()).toBe(false);
    await press('guess-skip');
    await press('guess-again');
    expect(await page.locator('[data-figure] .race').isVisible()).toBe(false);
    expect(await page.locator('[data-guess-seen]').innerText()).toMatch(
      /^You have seen the answer/,
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('guess');
    await diamond(80);
    expect(await violations(page, 'x-four-roads')).toEqual([]);
    await press('guess-skip');
    await page.waitForSelector('[data-guessed]');
    await tick(['rag', 'rule']);
    await seeds(1);
    await finishes(run);
    await press('guess-again');
    expect(await page.locator('[name=guess]:checked').count()).toBe(0);
    expect(await page.locator('button[data-guess-skip]').innerText()).toBe('Back to the run');
    await page.locator('[name=guess][value=prompt]').check({ force: true });
    await press('guess-skip');
    expect(await page.locator('[data-guessed]').innerText()).toMatch(/^You said Prompting/);
    expect(Object.keys(await accuracies()).sort()).toEqual(['rag', 'rule']);
  });

  test('keeps on request the first guess alone, shows it again later, and counts it with the lessons', async () => {
    await open('en/lab/');
    await page.waitForSelector('button[data-quick]:enabled');
    await diamond(40);
    await page.locator('.guess-first [name=sure][value="90"]').check({ force: true });
    await press('guess-skip');
    await page.waitForSelector('[data-guessed]');
    expect(await stored(), 'nothing without a wish').toBeNull();
    await press('guess-again');
    await page.locator('.guess-first [name=keep]').check();
    const points = /at (\d+),/.exec(
      await page.locator('[data-guessed]').textContent().then(String),
    )![1];
    const first = { 'en/lab/facts': { said: `rag ${points}`, right: false, sure: 90 } };
    expect(await stored()).toMatchObject(first);
    await diamond(120);
    await press('guess-skip');
    expect(await stored()).toMatchObject(first);
    await page.reload();
    await page.waitForSelector('[data-guessed]');
    expect(await page.locator('[data-guessed]').innerText()).toContain(`at ${points},`);
    await page.goto(new URL('../learn/', page.url()).href);
    const calibration = page.locator('[data-calibration]');
    await calibration.locator('svg').waitFor();
    expect(await calibration.innerText()).toContain('90% sure: right 0 of 1');
  });

  test('a kept guess that is none asks anew', async () => {
    await open('en/lab/');
    await page.evaluate(() =>
      localStorage.setItem('guesses', '{"en/lab/facts":{"said":"rag 900","right":true}}'),
    );
    await page.reload();
    await page.waitForSelector('button[data-quick]:enabled');
    expect(await page.locator('.guess-first').isVisible()).toBe(true);
    expect(await page.locator('[name=guess]:checked').count()).toBe(0);
  });
});

test('one thing is filled: the quick run, then what the form asks, then the other task', async () => {
  await open('en/lab/');
  await page.waitForSelector('button[data-quick]:enabled');
  const filled = () =>
    page
      .locator('x-four-roads .go:visible')
      .evaluateAll((all) => all.flatMap((one) => Object.keys((one as HTMLElement).dataset)));
  expect(await filled()).toEqual(['quick']);
  await tick(['rag', 'rule']);
  await seeds(1);
  await finishes(run);
  expect(await filled()).toEqual(['flip']);
  await seeds(2);
  expect(await filled()).toEqual(['run']);
  await choose('change');
  expect(await filled()).toEqual(['quick']);
  await press('quick');
  await page.waitForSelector('button[data-pause]:enabled');
  expect(await filled()).toEqual(['pause']);
  await press('cancel');
  await page.waitForSelector('x-four-roads[data-status=idle]');
  expect(await filled(), 'what was broken off is not done').toEqual(['quick']);
});

describe('the first screen', () => {
  const bottomOf = async (selector: string) => {
    const part = page.locator(selector).first();
    await part.waitFor();
    const { y, height } = (await part.boundingBox())!;
    return y + height;
  };

  test.each(['en', 'zh'])('holds task, guess, quick run and plot (%s)', async (locale) => {
    await open(`${locale}/lab/`, { viewport: { width: 1280, height: 800 } });
    for (const part of ['.tasks', '.guess-first', '[data-quick]'])
      expect(await bottomOf(`[data-first-screen] ${part}`), part).toBeLessThan(800);
    await press('guess-skip');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await bottomOf('[data-first-screen] .race .lanes')).toBeLessThan(800);
    await open(`${locale}/lab/`, { viewport: { width: 360, height: 740 } });
    expect(await bottomOf('.guess-first')).toBeLessThan(2 * 740);
    expect(await bottomOf('[data-quick]'), 'in reach all the time').toBeLessThanOrEqual(740);
  });

  test('shows the leading roads, the others behind a fold', async () => {
    await open('en/lab/');
    await press('guess-skip');
    const shown = page.locator('.lane[data-road]:visible');
    expect(await shown.count()).toBe(5);
    await page.locator('.others > summary').click();
    expect(await shown.count()).toBe(13);
  });

  test.each(['en', 'zh'])('is printed on one sheet (%s)', async (locale) => {
    await open(`${locale}/lab/`);
    await press('guess-skip');
    const printed = String(await page.pdf({ format: 'A4' }));
    expect(printed.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });

  test('runs at once where a link asks for it', async () => {
    await open('en/lab/?quick&four-roads.task=routing');
    await page.waitForSelector('x-four-roads[data-status=running]');
    await page.locator('x-four-roads button[data-cancel]:enabled').click();
    expect(page.url()).not.toMatch('quick');
    expect(await page.locator('.guess-first').isVisible()).toBe(false);
  });
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
  await finishes(run);
  expect(page.url()).not.toContain('Gateside');
  expect(String(await fileOf('json'))).not.toContain('Gateside');
  await page.locator('[name=ownInFile]').check();
  expect(String(await fileOf('json'))).toContain('Gateside');
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
      document.querySelector('[data-live]')!.textContent!.includes('A worker stopped.'),
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
