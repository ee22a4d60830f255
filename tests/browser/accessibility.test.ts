import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { builtDemos } from './built-demos';
import { runOf } from './demo';
import { PAGES } from './pages';
import { open, page, useVisitor } from './visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ reducedMotion: 'reduce' }, { stays: true });

/** Demos are looked at after a run, the one kind of lesson with its guesses made. */
const KINDS = PAGES.filter((path) => !/^(demos|learn)\/.|^lab/.test(path));
/** Chinese has the same markup; these hold most that is marked by its language. */
const LOOKED_AT = { en: KINDS, zh: ['', 'glossary/'] };
const LESSONS = { en: 'learn/retrieval/finding-text/', zh: 'learn/start/four-levers/' };

/** Settings of a short run that turn on what a figure may hold; other demos run as they come. */
const RUNS: Record<string, string> = {
  abstain: 'questions=20',
  'embedding-map': 'source=noise&points=60&width=8&projection=pca',
  finetune: 'facts=10&steps=10&beside=lora',
  guide: 'task=both&text=library&examples=thousands&volume=high&citations=source',
  'four-roads': 'seeds=1&road=base,rag,rule',
  'knowledge-paths': 'sources=trained,tuned,retrieved&steps=5',
  prompt: 'view=one',
  retriever: 'compare=lsa&poisoned=1&outdated=1&question=q04',
  tokenizer: 'merges=40',
  trainer: 'steps=10&versus=d64l2',
};

/** What a demo shows besides, by settings of its own. */
const MORE: [string, string][] = [
  ['retriever', 'rerank=1&rewrite=hyde&across=1&abstain=1&swapped=1&method=course&compare=rrf'],
  ['tokenizer', 'part=network&merges=40'],
  ['prompt', 'view=sweep'],
  ['cost', 'part=training'],
  ['evidence', 'part=several'],
  ['evidence', 'part=judge'],
  ['cost', 'part=card&model=own'],
];

/** Entries of one kind that are looked at; lists of more say nothing new, and axe takes a while over each. */
const ENTRIES = 12;
const shortenLists = () =>
  page.evaluate((most) => {
    for (const list of document.querySelectorAll('main *')) {
      const alike = [...list.children].filter(
        ({ localName }) => localName === list.firstElementChild!.localName,
      );
      for (const entry of alike.slice(most)) entry.remove();
    }
  }, ENTRIES);

const openAll = () =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

async function afterARun(locale: string, name: string, settings: string): Promise<void> {
  const query = settings
    .split('&')
    .map((one) => `${name}.${one}`)
    .join('&');
  await open(`${locale}/demos/${name}/?${query}`);
  await runOf(name);
  await openAll();
}

describe.each(['en', 'zh'] as const)('in /%s/', (locale) => {
  test.each(LOOKED_AT[locale])('/%s has no fault', async (path) => {
    await open(`${locale}/${path}`);
    await shortenLists();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['claims/', 'sources/'])('/%s has none with its lines open', async (path) => {
    await open(`${locale}/${path}`);
    await shortenLists();
    await openAll();
    expect(await violations(page)).toEqual([]);
  });

  test('a lesson has none with its guesses made and its quiz answered', async () => {
    await open(`${locale}/${LESSONS[locale]}`);
    for (const skip of await page.locator('[data-skip]').all()) await skip.click();
    for (const form of await page.locator('x-quiz form').all())
      await form.locator('input').first().check();
    await openAll();
    await page.locator('.term').first().focus();
    expect(await violations(page)).toEqual([]);
  });

  test('the search dialog has none', async () => {
    await open(`${locale}/learn/`);
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

  test.each(['code', 'limits'])(
    'the tab of the %s, which is alike in all, has none',
    async (tab) => {
      await open('en/demos/cost/');
      await page.locator(`x-cost [data-tab=${tab}]`).click();
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
    await page.waitForSelector('x-finetune[data-mine] .crossing');
    expect(await page.locator('x-finetune').getAttribute('data-status')).toBe('running');
    expect(await violations(page, 'x-finetune')).toEqual([]);
    await page.locator('x-finetune [data-pause]:enabled').click();
    await page.waitForSelector('x-finetune[data-status=paused]');
    expect(await violations(page, 'x-finetune')).toEqual([]);
  });
});
