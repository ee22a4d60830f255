import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { afterARun, answerAll, openAll, RUNS, searchIn, shortenLists } from './looked-at';
import { open, page, useVisitor } from './visitor';

useVisitor({ reducedMotion: 'reduce' }, { stays: true });

/** What a demo shows besides, by settings of its own. */
const MORE: [string, string][] = [
  ['retriever', 'rerank=1&question=q17&method=course&compare=rrf'],
  ['tokenizer', 'part=network&merges=40'],
  ['prompt', 'view=sweep'],
  ['cost', 'part=training'],
  ['evidence', 'part=several'],
  ['evidence', 'part=judge'],
  ['cost', 'part=card&model=own'],
];

describe('in Chinese, which has the same markup', () => {
  test.each(['', 'glossary/'])('/%s has no fault', async (path) => {
    await open(`zh/${path}`);
    await shortenLists();
    expect(await violations(page)).toEqual([]);
  });

  test('a lesson has none with its guesses made and its quiz answered', async () => {
    await answerAll('zh/learn/start/four-levers/');
    expect(await violations(page)).toEqual([]);
  });

  test('the search dialog has none', async () => {
    await searchIn('zh');
    expect(await violations(page)).toEqual([]);
  });
});

describe.each(['en', 'zh'])('in /%s/', (locale) => {
  test.each(['claims/', 'sources/'])('/%s has none with its lines open', async (path) => {
    await open(`${locale}/${path}`);
    await shortenLists();
    await openAll();
    expect(await violations(page)).toEqual([]);
  });
});

describe('after a run with everything open', () => {
  test.each(['code', 'limits'])(
    'the tab of the %s, which is alike in all, has none',
    async (tab) => {
      await open('en/demos/cost/');
      await page.locator(`x-cost [data-tab=${tab}]`).click();
      // The listing takes the place of the link to it.
      if (tab === 'code') await page.locator('[data-panel=code] [data-listing]').waitFor();
      await openAll();
      expect(await violations(page, `x-cost [data-panel=${tab}]`)).toEqual([]);
    },
  );

  test.each(MORE)('%s has none with %s', async (name, settings) => {
    await afterARun('en', name, settings);
    expect(await violations(page, `x-${name}`)).toEqual([]);
  });

  test('the retriever has none in Chinese', async () => {
    await afterARun('zh', 'retriever', RUNS.retriever!);
    expect(await violations(page, 'x-retriever')).toEqual([]);
  });

  test('a run that is going has none, nor has one that rests', async () => {
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
