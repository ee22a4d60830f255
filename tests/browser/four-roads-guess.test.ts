import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { accuracies, choose, finishes, press, run, seeds, tick } from './four-roads-page';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

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

describe('claims speak only for the run that is drawn, and the guess stays unspoilt', () => {
  const claims = () => page.locator('[data-claimlog]');
  test('by a run that fails, without facts here: the figure stays folded until the guess is made or skipped', async () => {
    await open('en/lab/');
    await page.waitForSelector('button[data-quick]:enabled');
    expect(await claims().isVisible()).toBe(false);
    await choose('own');
    await tick(['base', 'rag']);
    await run();
    await page.waitForSelector('x-four-roads[data-status=failed]');
    expect(await page.locator('[data-figure] .race').isVisible()).toBe(false);
    expect(await claims().isVisible()).toBe(false);
    await choose('facts');
    await press('guess-skip');
    expect(await claims().isVisible()).toBe(true);
  });

  test('by one that is broken off', async () => {
    await open('en/lab/');
    await press('guess-skip');
    await tick(['base', 'finetune']);
    await seeds(3);
    await run();
    await page.waitForSelector('x-four-roads[data-mine] button[data-cancel]:enabled');
    expect(await claims().isVisible()).toBe(false);
    await press('cancel');
    await page.waitForSelector('x-four-roads[data-status=idle]');
    expect(await claims().isVisible()).toBe(false);
    expect(await page.locator('.race h3').innerText()).not.toMatch('–');
    await tick(['base', 'rag']);
    await seeds(1);
    await finishes(run);
    expect(await claims().isVisible()).toBe(true);
  });
});
