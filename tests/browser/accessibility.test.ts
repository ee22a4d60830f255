import { describe, expect, test } from 'vitest';
import { isShort } from '../short-run';
import { violations } from './axe';
import { builtDemos } from './built-demos';
import { afterARun, answerAll, RUNS, searchIn, shortenLists } from './looked-at';
import { PAGES } from './pages';
import { open, page, useVisitor } from './visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ reducedMotion: 'reduce' }, { stays: true });

/** Demos are looked at after a run, the one kind of lesson with its guesses made. */
const KINDS = PAGES.filter((path) => !/^(demos|learn)\/.|^lab/.test(path));

describe('axe, on a page of each kind,', () => {
  test.each(KINDS)('finds no fault on /%s', async (path) => {
    await open(`en/${path}`);
    await shortenLists();
    expect(await violations(page)).toEqual([]);
  });

  test('finds no fault in a lesson with its guesses made and its quiz answered', async () => {
    await answerAll('en/learn/retrieval/finding-text/');
    expect(await violations(page)).toEqual([]);
  });

  test('finds no fault in the search dialog', async () => {
    await searchIn('en');
    expect(await violations(page)).toEqual([]);
  });
});

test.skipIf(isShort).each(builtDemos())(
  'axe finds no fault after a run with everything open: %s',
  async (name) => {
    await afterARun('en', name, RUNS[name] ?? '');
    expect(await violations(page)).toEqual([]);
  },
);
