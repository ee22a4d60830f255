import { describe, expect, test } from 'vitest';
import { fillIn, forgiveRefused, SMALL, train, unfold } from './trainer-page';
import { open as goTo, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** What asks a model is folded. */
async function open(path: string): Promise<void> {
  await goTo(path);
  await unfold();
}
const asking = () => page.locator('x-ask');
const answer = () => asking().locator('dd').nth(1).innerText();
const given = () => asking().locator('dd').first().innerText();
const problem = () => asking().locator('[data-error=words]').innerText();

/** The panel is loaded when its reader comes near. */
async function ready(): Promise<void> {
  await asking().scrollIntoViewIfNeeded();
  await page.waitForSelector('x-ask [data-panel-run]:enabled');
}

async function ask(text: string, names = ''): Promise<void> {
  await ready();
  await asking().locator('[name=words]').fill(text);
  await asking().locator('[name=names]').fill(names);
  await asking().locator('[data-panel-run]').click();
}
const answered = () => page.waitForSelector('x-ask[data-status=idle] dd b');

const WORDS = {
  en: {
    note: 'Foggy Bottom is led by Ann. Foggy Bottom makes bricks. Who leads Foggy Bottom?',
    names: 'Foggy Bottom, Ann',
    right: 'Ann.',
    prompt:
      'Note: Foggy Bottom is led by Ann. Foggy Bottom makes bricks. Q: Who leads Foggy Bottom? A:',
    stranger: 'Who leads Foggy Bottom?',
    unknown: 'unknown.',
  },
  zh: {
    note: '雾谷由小安主政。雾谷的手艺是造船。雾谷归谁管？',
    names: '雾谷，小安',
    right: '小安。',
    prompt: '资料：雾谷由小安主政。雾谷的手艺是造船。问：雾谷归谁管？答：',
    stranger: '雾谷归谁管？',
    unknown: '不详。',
  },
} as const;

describe.each(['en', 'zh'] as const)('asking in /%s/', (locale) => {
  const words = WORDS[locale];

  test("the shipped model reads a note in the reader's own names", async () => {
    await open(`${locale}/demos/trainer/`);
    await ask(words.note, words.names);
    await answered();
    await expect.poll(answer).toBe(words.right);
    await expect.poll(given).toBe(words.prompt);
    await expect.poll(() => asking().locator('tbody tr').count()).toBe(2);
  });

  test('what was typed comes back after an example', async () => {
    await open(`${locale}/demos/trainer/`);
    const back = asking().locator('[data-back]');
    await ready();
    await asking().locator('[data-preset]').last().click();
    await asking().locator('[data-preset]').first().click();
    await expect.poll(() => back.count()).toBe(0);
    await asking().locator('[name=words]').fill(words.note);
    await asking().locator('[name=names]').fill(words.names);
    await asking().locator('[data-preset]').first().click();
    await back.click();
    await expect.poll(() => asking().locator('[name=words]').inputValue()).toBe(words.note);
    await expect.poll(() => asking().locator('[name=names]').inputValue()).toBe(words.names);
  });

  test('each example can be asked with one press', async () => {
    await open(`${locale}/demos/trainer/`);
    const examples = asking().locator('[data-preset]');
    await ready();
    for (let i = 0; i < (await examples.count()); i++) {
      await examples.nth(i).click();
      await page.waitForSelector(`x-ask[data-status=idle][data-runs="${i + 1}"]`);
      await expect.poll(() => asking().locator('[data-panel-failed]').isVisible()).toBe(false);
    }
    await expect.poll(answer).toBe(words.unknown);
  });

  test('a word it does not know is named, and can be made a name at once', async () => {
    await open(`${locale}/demos/trainer/`);
    await ask(words.stranger);
    await page.waitForSelector('x-ask[data-status=failed]');
    await expect.poll(problem).toMatch(/Foggy|雾谷/);
    await asking().locator('[data-use-name]').click();
    if (locale === 'en') await asking().locator('[data-use-name]:visible').click(); // the second word
    await answered();
    await expect.poll(answer).toBe(words.unknown);
  });
});

test('a model of the reader’s own answers as it is now, and not before there is one', async () => {
  await open('en/demos/trainer/');
  await ready();
  await asking().locator('[name=who][value=mine]').check();
  await ask('Who leads Wenthorpe?');
  await page.waitForSelector('x-ask[data-status=failed]');
  await expect.poll(problem).toContain('no model of yours in this tab yet');
  await fillIn(SMALL);
  await train();
  await ask('Who leads Wenthorpe?');
  await answered();
  await expect.poll(given).toBe('Q: Who leads Wenthorpe? A:');
});

test('a model of the reader’s own text goes on from their words', async () => {
  await open('en/demos/trainer/');
  const text = 'The boat leaves at noon. The tide turns at one. '.repeat(9);
  await fillIn({ ...SMALL, source: 'own', text });
  await train();
  await ready();
  await asking().locator('[name=who][value=mine]').check();
  await ask('The boat');
  await answered();
  await expect.poll(async () => (await answer()).length).toBeGreaterThan(20);
  await ask('Zebra');
  await page.waitForSelector('x-ask[data-status=failed]');
  await expect.poll(problem).toContain('has no “Z”');
});

test('weights that do not come are said to be missing, and asked for again', async () => {
  await open('en/demos/trainer/');
  await page.route('**/models/en.bin', (route) => route.fulfill({ status: 503, body: '' }));
  await ask('Who leads Wenthorpe?');
  await page.waitForSelector('x-ask[data-status=failed]');
  await expect
    .poll(() => asking().locator('[data-panel-failure]').innerText())
    .toContain('could not be loaded');
  await page.unroute('**/models/en.bin');
  await asking().locator('[data-panel-retry]').click();
  await answered();
  await expect.poll(answer).toBe('Botul.');
  forgiveRefused();
});

test('nothing to ask is said beside the field, and what was typed stays', async () => {
  await open('en/demos/trainer/');
  await ask('   ', 'Ann');
  await page.waitForSelector('x-ask[data-status=failed]');
  await expect.poll(problem).toBe('Write a few words first.');
  await expect.poll(() => asking().locator('[name=names]').inputValue()).toBe('Ann');
});
