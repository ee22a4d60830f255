import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { builtDemos } from './built-demos';
import { afterARun, openAll, RUNS, shortenLists } from './looked-at';
import { PAGES } from './pages';
import { open, page, useVisitor } from './visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ reducedMotion: 'reduce' }, { stays: true });

/** Demos are looked at after a run, the one kind of lesson with its guesses made. */
const KINDS = PAGES.filter((path) => !/^(demos|learn)\/.|^lab/.test(path));

describe('a page of each kind', () => {
  test.each(KINDS)('/%s has no fault', async (path) => {
    await open(`en/${path}`);
    await shortenLists();
    expect(await violations(page)).toEqual([]);
  });

  test('a lesson has none with its guesses made and its quiz answered', async () => {
    await open('en/learn/retrieval/finding-text/');
    for (const skip of await page.locator('[data-skip]').all()) await skip.click();
    for (const form of await page.locator('x-quiz form').all())
      await form.locator('input').first().check();
    await openAll();
    await page.locator('.term').first().focus();
    expect(await violations(page)).toEqual([]);
  });

  test('the search dialog has none', async () => {
    await open('en/learn/');
    await page.keyboard.press('/');
    await page.keyboard.type('bm25');
    await page.locator('[role=dialog] [data-results] a').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('after a run with everything open', () => {
  test.each(builtDemos())('%s has no fault', async (name) => {
    await afterARun('en', name, RUNS[name] ?? '');
    expect(await violations(page)).toEqual([]);
  });
});
