import { describe, expect, test } from 'vitest';
import { handsOn, pressRun, runsPast } from '../../../browser/demo';
import {
  at,
  enter,
  fileOf,
  open,
  page,
  useVisitor,
  visitor,
  plain,
  openFolds,
} from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/cost/';
const { after, fill, press, run, said, preset: tryPreset } = handsOn('x-cost');
const unfold = () => openFolds('x-cost details');
const total = async (road: string) =>
  Number(await page.locator(`x-cost [data-total=${road}]`).getAttribute('value'));

describe.each([
  ['en', 35_027.2],
  // 24 × 0.3 × (6,600 × (0.6 × 0.02 + 0.4) + 80 + 250 × 4) for the tokens in yuan, and 8 changes of 2 hours at 62 yuan
  ['zh', 24 * 0.3 * (6_600 * 0.412 + 80 + 1_000) + 8 * 2 * 62],
])('x-cost in /%s/', (locale, paid) => {
  const path = `${locale}/demos/cost/`;

  test('shows a recorded figure of all parts without JavaScript', async () => {
    await open(path, { javaScriptEnabled: false });
    await expect.poll(() => total('prompt')).toBeCloseTo(paid, 6);
    await expect(page.locator('x-cost [data-need]')).toHaveCount(6);
    await expect(page.locator('x-cost [data-hours]')).toHaveCount(4);
    await expect(page.locator('x-cost button:enabled:visible')).toHaveCount(0);
  });

  test('computes what was recorded', async () => {
    await open(path);
    const figure = page.locator('x-cost [data-figure]');
    const said = async () => plain(await figure.innerText());
    const recorded = await said();
    await run();
    await expect.poll(said).toBe(recorded);
  });
});

test('a number typed before the script loads is kept and used', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await enter();
  await page.route(/cost-demo.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at(PATH));
  await unfold();
  const price = page.locator('x-cost [name=inputPrice]');
  await price.fill('2');
  letGo();
  await runsPast('x-cost', 0);
  await expect(price).toHaveValue('2');
  expect(new URL(page.url()).search).toBe('?cost.inputPrice=2');
});

describe('the bill of x-cost', () => {
  test('follows a price, and puts it into the address', async () => {
    await open(PATH);
    await unfold();
    const before = await total('prompt');
    await fill('inputPrice', '2');
    // the input of 24 months costs as much again
    await expect
      .poll(async () => (await total('prompt')) - before)
      .toBeCloseTo(24 * 300_000 * 0.003776, 3);
    expect(new URL(page.url()).search).toBe('?cost.inputPrice=2');
    await page.reload();
    await runsPast('x-cost', 0);
    await expect
      .poll(async () => (await total('prompt')) - before)
      .toBeCloseTo(24 * 300_000 * 0.003776, 3);
  });

  test('uses the prices of a model, and says when they are the reader’s own', async () => {
    await open(PATH);
    const level = page.locator('x-cost select[data-price-level]');
    const rows = () =>
      page
        .locator('x-cost tr[data-price-level]')
        .evaluateAll((all) => all.map((row) => [row.dataset.priceLevel, row.dataset.from]));
    await expect(level).toHaveValue('assumed');
    const before = await rows();
    expect(before).toContainEqual(['gpt-6-luna', 'never']);
    expect(before).toContainEqual(['assumed', '16']);

    await after(() => level.selectOption('gpt-6-luna'));
    // 24 × 150.78 for the tokens and 8 × 80 for the changes
    await expect.poll(() => total('prompt')).toBeCloseTo(4_258.72, 6);
    await expect(page.locator('[data-pays=never]')).toHaveCount(1);
    const query = new URL(page.url()).searchParams;
    expect(query.get('cost.inputPrice')).toBe('0.1');
    await page.reload();
    await runsPast('x-cost', 0);
    await expect(level).toHaveValue('gpt-6-luna');
    await expect(page.locator('x-cost tr[aria-current]')).toHaveAttribute(
      'data-price-level',
      'gpt-6-luna',
    );

    await unfold();
    await fill('inputPrice', '0.5');
    await expect(level).toHaveValue('own');
    await expect.poll(async () => (await rows()).map(([id]) => id)).toContain('own');
  });

  test('opens in yuan on the Chinese page, and reads an address without a currency as dollars', async () => {
    await open('zh/demos/cost/');
    const level = page.locator('x-cost select[data-price-level]');
    await expect(level).toHaveValue('deepseek-flash-cn');
    await after(() => level.selectOption('glm-5.3-cn'));
    await expect(page.locator('x-cost [data-monthly]')).toHaveText(/[\d,]+ 元/);
    const query = new URL(page.url()).searchParams;
    expect(query.get('cost.currency')).toBe('CNY');
    await page.reload();
    await runsPast('x-cost', 0);
    await expect(level).toHaveValue('glm-5.3-cn');
    await open('zh/demos/cost/?cost.inputPrice=4&cost.outputPrice=20&cost.read=5');
    await runsPast('x-cost', 0);
    await expect(level).toHaveValue('claude-opus-5-5');
  });

  test('names the selected one of several models with the same prices', async () => {
    await open(PATH);
    const level = page.locator('x-cost select[data-price-level]');
    await after(() => level.selectOption('claude-sonnet-5-5'));
    const chosen = page.locator('x-cost tr[aria-current]');
    await expect(chosen).toHaveAttribute('data-price-level', 'claude-sonnet-5-5');
  });

  test('applies each preset and marks it', async () => {
    await open(PATH);
    await run();
    for (const preset of ['batch', 'llama2', 'qlora65', 'support']) {
      await tryPreset(preset);
      await expect(page.locator(`[data-preset=${preset}]`)).toHaveAttribute('aria-pressed', 'true');
    }
  });

  test('exports every item and total', async () => {
    await open(PATH);
    await run();
    expect(String(await fileOf('csv'))).toMatch(/\r\nFine-tuning,.*"?\$32,360/);
    expect(JSON.parse(String(await fileOf('json')))).toMatchObject({
      tuningCostsLessFromMonth: 16,
    });
  });
});

describe('the reader’s own text', () => {
  const counted = () =>
    page.locator('x-cost [data-tokens]').getAttribute('data-tokens').then(Number);
  /** Until the text is counted by the vocabulary. */
  const exact = () => page.locator('x-cost [data-tokens][data-by=o200k]').waitFor();
  const SECRET = 'a secret tide '.repeat(50);

  test('is counted here, sent nowhere, and fills a field', async () => {
    await open(PATH);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await unfold();
    await fill('text', SECRET);
    await exact();
    const tokens = await counted();
    expect(tokens).toBeGreaterThan(100);
    expect(tokens).toBeLessThan(300);
    await after(() => press('[data-take=pasted]'));
    await expect(page.locator('[name=pasted]')).toHaveValue(String(tokens));
    await expect(page.locator('x-cost [data-status-line]')).toContainText(`${tokens}`);
    expect(page.url()).not.toContain('secret');
    expect(sent.filter((request) => request.includes('secret'))).toEqual([]);
    const file = String(await fileOf('json'));
    expect(file).not.toContain('secret');
    expect(file).toContain(`"tokens": ${tokens}`);
  });

  test('is counted by a real vocabulary without a press, labelled as a stand-in', async () => {
    await open(PATH);
    await unfold();
    await fill('text', '去白鹭岛的末班船 21:45 开，咖啡馆还营业吗？');
    // tests/reference/vocabularies.json, by tiktoken
    await expect.poll(counted).toBe(23);
    await expect(page.locator('x-cost [data-figure]')).toContainText('o200k stands in');
    await fill('text', 'The last boat to Heron Island leaves at 21:45. Is the café still open?');
    await expect.poll(counted).toBe(20);
  });

  test('is requested if it is missing, and refused if it is too long', async () => {
    await open(PATH);
    await unfold();
    await press('[data-take=pasted]');
    await expect.poll(said).toContain('no text to count');
    await page.evaluate(() => {
      document.querySelector<HTMLTextAreaElement>('x-cost textarea[name=text]')!.value =
        'x '.repeat(100_001);
    });
    await pressRun('x-cost');
    await page.waitForSelector('x-cost[data-status=failed]');
    const sentence = await page.locator('[data-error=text]').innerText();
    expect(sentence).toContain('has 200,002 characters; at most 200,000');
    await expect
      .poll(async () => (await page.locator('textarea[name=text]').inputValue()).length)
      .toBe(200_002);
  });

  test('waits for a vocabulary that fails to load, until Retry loads it', async () => {
    await open(PATH);
    await unfold();
    await page.route('**/vocabularies/**', (route) => route.abort());
    await page.locator('textarea[name=text]').fill('tide');
    await page.waitForSelector('x-cost[data-status=failed]');
    await expect(page.locator('x-cost [data-failure]')).toContainText('could not be loaded');
    await page.unroute('**/vocabularies/**');
    await press('[data-retry]');
    await exact();
    visitor.faults.splice(0);
  });
});

test('training and graphics cards can be computed for the reader’s own model', async () => {
  await open(`${PATH}?cost.part=card&cost.model=own&cost.weights=13`);
  await runsPast('x-cost', 0);
  const need = (way: string) =>
    page.locator(`[data-need=${way}]`).getAttribute('value').then(Number);
  await expect.poll(() => need('full')).toBe(13e9 * 12);
  await unfold();
  await fill('weights', '26');
  await expect.poll(() => need('full')).toBe(26e9 * 12);
});
