import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { afterARun, answerAll, RUNS, searchIn, shortenLists } from './looked-at';
import { open, openFolds, page, useVisitor } from './visitor';

useVisitor({ reducedMotion: 'reduce' }, { stays: true });

const MORE: [name: string, settings: string, locale?: string][] = [
  ['retriever', 'question=q17&method=lsa&compare=rrf'],
  ['retriever', RUNS.retriever!, 'zh'],
  ['tokenizer', 'part=network&merges=40'],
  ['prompt', 'view=sweep'],
  ['cost', 'part=training'],
  ['evidence', 'part=several'],
  ['evidence', 'part=judge'],
  ['cost', 'part=card&model=own'],
];

describe('axe, in Chinese, which has the same markup,', () => {
  test.each(['', 'glossary/'])('finds no fault on /%s', async (path) => {
    await open(`zh/${path}`);
    await shortenLists();
    expect(await violations(page)).toEqual([]);
  });

  test('finds no fault in a lesson with its guesses made and its quiz answered', async () => {
    await answerAll('zh/learn/retrieval/better-retrieval/');
    expect(await violations(page)).toEqual([]);
  });

  test('finds no fault in the search dialog', async () => {
    await searchIn('zh');
    expect(await violations(page)).toEqual([]);
  });
});

describe.each(['en', 'zh'])('axe in /%s/', (locale) => {
  test.each(['claims/', 'sources/'])('finds no fault on /%s with every line open', async (path) => {
    await open(`${locale}/${path}`);
    await shortenLists();
    await openFolds();
    expect(await violations(page)).toEqual([]);
  });
});

describe('axe after a run with everything open', () => {
  test.each(['code', 'limits'])(
    'finds no fault in the %s tab, which is the same in all demos',
    async (tab) => {
      await open('en/demos/cost/');
      await page.locator(`x-cost [data-tab=${tab}]`).click();
      // The listing takes the place of the link to it.
      if (tab === 'code') await page.locator('[data-panel=code] [data-listing]').waitFor();
      await openFolds();
      expect(await violations(page, `x-cost [data-panel=${tab}]`)).toEqual([]);
    },
  );

  test.each(MORE)('finds no fault in %s with %s', async (name, settings, locale = 'en') => {
    await afterARun(locale, name, settings);
    expect(await violations(page, `x-${name}`)).toEqual([]);
  });

  test('finds no fault while a run is in progress, or paused', async () => {
    await open('en/demos/finetune/?finetune.steps=1500&finetune.stopsEarly=0&finetune.beside=');
    await page.locator('x-finetune [data-run]').click();
    await page.waitForSelector('x-finetune[data-mine] [data-pale]');
    await expect(page.locator('x-finetune')).toHaveAttribute('data-status', 'running');
    expect(await violations(page, 'x-finetune')).toEqual([]);
    await page.locator('x-finetune [data-pause]:enabled').click();
    await page.waitForSelector('x-finetune[data-status=paused]');
    expect(await violations(page, 'x-finetune')).toEqual([]);
  });
});
