import { describe, expect, test } from 'vitest';
import { handsOn, isReady, pressRun, runsPast } from '../../../browser/demo';
import { jumped, watchJumps } from '../../../browser/pixels';
import { isShort, oneInShort } from '../../../short-run';
import { open, page, SIZES, useVisitor, visitor, plain } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/tokenizer/';
const { after, fails, press, run, said } = handsOn('x-tokenizer');
const step = (name: string) => after(() => press(`[data-step=${name}]`));
const merges = () => page.locator('x-tokenizer input[name=merges]').inputValue();
const standing = () => page.locator('[data-standing]').innerText();
const tokensOf = (language: string): Promise<number[]> =>
  page
    .locator(`[data-cut=${language}] [data-token]`)
    .evaluateAll((tokens: HTMLElement[]) => tokens.map(({ dataset }) => Number(dataset.token)));
const ratioOf = async (name: string) =>
  Number(await page.locator(`[data-ratio=${name}]`).textContent());

describe.each(['en', 'zh'])('x-tokenizer in /%s/', (locale) => {
  const path = `${locale}/demos/tokenizer/`;

  test('shows a recorded figure of both parts without JavaScript', async () => {
    await open(path, { javaScriptEnabled: false });
    await expect.poll(async () => (await tokensOf('en')).length).toBeGreaterThan(10);
    await expect(page.locator('[data-cost]')).toHaveCount(4);
    await expect(page.locator('[data-parameters="389292"]')).toHaveCount(1);
    await expect(page.locator('x-tokenizer button:enabled:visible')).toHaveCount(0);
  });

  test('computes what was recorded', async () => {
    await open(path);
    const figure = page.locator('x-tokenizer [data-figure]');
    const costs = async () => plain(await figure.locator('[data-costs]').innerText());
    const recorded = [await tokensOf('en'), await tokensOf('zh'), await costs()];
    await run();
    await expect
      .poll(async () => [await tokensOf('en'), await tokensOf('zh'), await costs()])
      .toEqual(recorded);
  });
});

test.each(oneInShort(SIZES))(
  'all of a typed sentence is seen in the plate: %i px',
  async (width, height) => {
    await open(PATH, { viewport: { width, height } });
    await isReady('x-tokenizer');
    await watchJumps();
    await step('change');
    await page.waitForTimeout(600);
    expect(await jumped(), 'a step moves nothing').toBeLessThan(0.05);
    const typed = page.locator('x-tokenizer [data-plate]').getByRole('textbox').first();
    await after(() => typed.fill('Two sentences of a reader. They are not cut off. '.repeat(3)));
    expect(await typed.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  },
);

describe('the merge steps of the tokenizer', () => {
  test('go back and forward by keyboard, and keep the focus, from the recorded picture on', async () => {
    await open(PATH);
    const before = await tokensOf('en');
    for (const [name, reached] of [
      ['back', '499'],
      ['forward', '500'],
    ] as const) {
      await page.locator(`[data-step=${name}]:enabled`).focus();
      await after(() => page.keyboard.press('Enter'));
      await expect.poll(merges).toBe(reached);
      await expect.poll(standing).toContain(`${reached} merges`);
      await expect(page.locator(`[data-step=${name}]`)).toBeFocused();
    }
    await expect.poll(() => tokensOf('en')).toEqual(before);
  });

  test('start from bytes, and find the first merge in a sentence', async () => {
    await open(`${PATH}?tokenizer.merges=0`);
    await runsPast('x-tokenizer', 0);
    await expect.poll(standing).toContain('every byte is a token');
    await expect.poll(async () => (await tokensOf('en')).every((token) => token < 256)).toBe(true);
    await step('change');
    const made = 255 + Number(await merges());
    await expect
      .poll(async () => [...(await tokensOf('en')), ...(await tokensOf('zh'))])
      .toContain(made);
    await expect.poll(() => page.locator('.fresh').count()).toBeGreaterThan(0);
  });

  test('split what the reader types, half a character by its bytes', async () => {
    await open(`${PATH}?tokenizer.training=en`);
    await runsPast('x-tokenizer', 0);
    await after(() => page.locator('textarea[name=zh]').fill('龘 🙂'));
    await expect
      .poll(() => tokensOf('zh'))
      .toEqual([0xe9, 0xbe, 0x98, 0x20, 0xf0, 0x9f, 0x99, 0x82]);
    await expect(page.locator('[data-cut=zh]')).toContainText('▪');
    await after(() => page.locator('textarea[name=zh]').fill(''));
    await expect(page.locator('[data-cut=zh]')).toContainText('type a sentence');
  });
});

test('the cost of a language reverses with the text that was learnt from', async () => {
  await open(PATH);
  await run();
  await expect.poll(() => ratioOf('en')).toBeGreaterThan(1.5);
  await expect.poll(() => ratioOf('zh')).toBeLessThan(0.6);
  await expect.poll(() => ratioOf('none')).toBe(0.83);
});

const parameters = () =>
  page.locator('[data-parameters]').getAttribute('data-parameters').then(Number);

test('the network part shows the published counts, and accepts a link', async () => {
  await open(`${PATH}?tokenizer.part=network`);
  await runsPast('x-tokenizer', 0);
  await expect.poll(parameters).toBe(389_292);
  for (const [preset, count] of [
    ['gpt2', 124_439_808],
    ['llama', 6_738_415_616],
  ] as const) {
    await after(() => press(`[data-preset=${preset}]`));
    await expect.poll(parameters).toBe(count);
  }
  await page.reload();
  await runsPast('x-tokenizer', 0);
  await expect.poll(parameters).toBe(6_738_415_616);
  await expect(page.locator('[data-bits="4"]')).toContainText('3.4 GB');
});

describe('invalid input of the tokenizer', () => {
  test('is explained beside the field, and loses nothing', async () => {
    await open(PATH);
    const text = 'a'.repeat(1_001);
    const sentence = await fails(() => page.locator('textarea[name=en]').fill(text));
    expect(sentence).toContain('has 1,001 characters; at most 1,000');
    await expect(page.locator('[data-error=en]')).toHaveText(sentence);
    await expect(page.locator('textarea[name=en]')).toHaveValue(text);
    await after(() => page.locator('textarea[name=en]').fill('short'));
    await page.locator('input[name=merges]').fill('9999');
    await page.waitForSelector('[data-error=merges]:visible');
    await expect(page.locator('[data-error=merges]')).toContainText('from 0 to 2,000');
  });

  test('such as a handbook that fails to load is reported, and Retry loads it', async () => {
    await open(PATH);
    await page.route('**/corpora/**', (route) => route.abort());
    expect(await fails(() => pressRun('x-tokenizer'))).toContain('could not be loaded');
    await page.unroute('**/corpora/**');
    await after(() => press('[data-retry]'));
    visitor.faults.splice(0);
  });
});

describe('the published vocabularies', () => {
  const counts = () =>
    page
      .locator('[data-vocabulary] [data-tokens]')
      .evaluateAll((all: HTMLElement[]) =>
        Object.fromEntries(
          all.map((one) => [
            `${one.closest<HTMLElement>('[data-vocabulary]')!.dataset.vocabulary}/${one.dataset.tokens}`,
            one.textContent,
          ]),
        ),
      );
  const load = () => after(() => press('[data-load-vocabularies]'));

  test('load only after a press, and count the sentences as their makers do', async () => {
    const fetched: string[] = [];
    await open(PATH);
    page.on('request', (request) => fetched.push(request.url()));
    await run();
    expect(fetched.filter((url) => url.includes('/vocabularies/'))).toEqual([]);
    await expect(page.locator('[data-load-vocabularies]')).toContainText('2.9 MB');
    await page.locator('[data-load-vocabularies]').focus();
    await after(() => page.keyboard.press('Enter'));
    // the result takes the focus of its button, and is said
    await expect.poll(said).toMatch(/^Tokens by the vocabularies of real models, .*\b20 and 23\b/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.className))
      .toBe('published');
    // tests/reference/vocabularies.json, by tiktoken and tokenizers
    expect(await counts()).toEqual({
      'gpt2/en': '19',
      'gpt2/zh': '48',
      'cl100k/en': '20',
      'cl100k/zh': '35',
      'o200k/en': '20',
      'o200k/zh': '23',
      'qwen3/en': '22',
      'qwen3/zh': '22',
      'deepseek3/en': '20',
      'deepseek3/zh': '19',
    });
    const drawn = page.locator('[data-vocabulary=o200k] [data-by=zh] li');
    await expect.poll(async () => (await drawn.allInnerTexts()).join('')).toContain('鹭×2');
    expect(fetched.filter((url) => url.includes('/vocabularies/'))).toHaveLength(5);
    expect(fetched.every((url) => new URL(url).origin === new URL(page.url()).origin)).toBe(true);
  });

  test.skipIf(isShort)('count what is typed from then on', async () => {
    await open(PATH);
    await run();
    await load();
    await after(() => page.locator('x-tokenizer [name=zh]').fill('鹭'));
    expect((await counts())['gpt2/zh']).toBe('3');
    expect((await counts())['qwen3/zh']).toBe('1');
    await after(() => page.locator('x-tokenizer [name=en]').fill(''));
    expect((await counts())['qwen3/en']).toBe('0');
  });

  test.skipIf(isShort)(
    'report a file that fails to load, and load it at the next press',
    async () => {
      await open(PATH);
      await run();
      await page.route('**/vocabularies/qwen3.bin', (route) => route.abort());
      await fails(() => press('[data-load-vocabularies]'));
      expect(await counts()).toEqual({});
      await page.unroute('**/vocabularies/qwen3.bin');
      await load();
      expect(Object.keys(await counts())).toHaveLength(10);
    },
  );
});
