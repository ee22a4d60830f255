import { describe, expect, test } from 'vitest';
import { isReady, pressRun, runsOf } from './demo';
import { enter, open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** What the browser itself writes of a request that a test has broken. */
const forgive = (pattern: RegExp) => {
  visitor.faults.splice(0, Infinity, ...visitor.faults.filter((fault) => !pattern.test(fault)));
};
const REFUSED = /Failed to load resource|ERR_FAILED|ERR_INTERNET/;

type Demo = Parameters<typeof runsOf>[0];

const ends = (demo: string) =>
  page.waitForSelector(`${demo}:is([data-status=idle],[data-status=failed])[data-status]`);
const press = async (demo: Demo) => {
  await page.locator(`${demo} button[data-run]:not([data-folder] *)`).click();
  await ends(demo);
};
const sentence = (demo: string) =>
  page.locator(`${demo} [data-failure]:not([data-folder] *)`).innerText();
const status = (demo: string) => page.locator(demo).getAttribute('data-status');

const TRAINER = 'en/demos/trainer/?trainer.steps=10';
const FINETUNE = 'en/demos/finetune/?finetune.facts=10&finetune.steps=10&finetune.beside=';

describe('model weights', () => {
  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 1_000)],
    ['with one bit turned', (bytes: Buffer) => turned(bytes)],
    ['that are a page of HTML', () => Buffer.from('<!doctype html><title>Not found</title>')],
  ])('%s are refused by file name, and load the next time', async (_, broken) => {
    await enter();
    await page.route('**/models/*.bin', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: broken(await response.body()) });
    });
    await open(FINETUNE);
    await press('x-finetune');
    await expect.poll(() => sentence('x-finetune')).toMatch(/model|weights/i);
    await expect.poll(() => sentence('x-finetune')).not.toMatch(/memory/i);
    await page.unroute('**/models/*.bin');
    await press('x-finetune');
    await expect.poll(() => status('x-finetune')).toBe('idle');
  });

  const turned = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy[copy.length >> 1]! ^= 1;
    return copy;
  };
});

test('a corpus that fails to load is named, and Run loads it later', async () => {
  await enter();
  await page.route('**/corpora/**', (route) => route.abort());
  await open('en/demos/embedding-map/');
  await press('x-embedding-map');
  await expect.poll(() => sentence('x-embedding-map')).toMatch(/could not be loaded/);
  await page.unroute('**/corpora/**');
  await press('x-embedding-map');
  await expect.poll(() => status('x-embedding-map')).toBe('idle');
  forgive(REFUSED);
});

test('losing the network during a run does not stop it', async () => {
  await open(TRAINER.replace('10', '200'));
  await page.locator('x-trainer [data-run]').click();
  await page.waitForSelector('x-trainer [data-pause]:enabled');
  await page.waitForSelector('x-trainer[data-mine]');
  await visitor.context.setOffline(true);
  await ends('x-trainer');
  await expect.poll(() => status('x-trainer')).toBe('idle');
  await visitor.context.setOffline(false);
  forgive(REFUSED);
});

test('a page whose script was blocked says so at each of its demos', async () => {
  await enter();
  await page.route(/_astro\/.*\.js$/, (route) => route.abort());
  await page.goto(`${visitor.baseUrl}/en/demos/tokenizer/`);
  await expect(page.locator('x-tokenizer').getByText('could not be loaded')).toBeVisible();
  forgive(REFUSED);
});

test('a demo runs in two tabs at the same time', async () => {
  await open(TRAINER);
  const other = await visitor.context.newPage();
  await other.goto(`${visitor.baseUrl}/${TRAINER}`);
  await other.locator('x-trainer [data-run]:enabled').click();
  await press('x-trainer');
  await other.waitForSelector('x-trainer[data-status=idle][data-runs="1"]');
  await expect.poll(() => runsOf('x-trainer')).toBe(1);
  await expect(other.locator('x-trainer [data-loss]')).toHaveText(
    await page.locator('x-trainer [data-loss]').textContent(),
  );
});

test('a run in a hidden tab finishes', async () => {
  await open(TRAINER.replace('10', '60'));
  await page.locator('x-trainer [data-run]').click();
  const front = await visitor.context.newPage();
  await front.bringToFront();
  await page.waitForSelector('x-trainer[data-status=idle][data-runs="1"]');
});

test('a page that was left during a run can run again after Back', async () => {
  await open(TRAINER.replace('10', '300'));
  await page.locator('x-trainer [data-run]').click();
  await page.waitForSelector('x-trainer[data-status=running]');
  await page.goto(`${visitor.baseUrl}/en/about/`);
  await page.goBack();
  await page.waitForSelector('x-trainer [data-run]:enabled', { state: 'attached' });
  await page.locator('x-trainer input[name=steps]').fill('10');
  if (await page.locator('x-trainer [data-cancel]').isVisible())
    await page.locator('x-trainer [data-cancel]').click();
  await page.locator('x-trainer [data-run]:visible').click();
  await page.waitForSelector('x-trainer[data-status=idle]:not([data-runs="0"])[data-runs]');
});

test('without SIMD the plain kernels compute the same kind of run', async () => {
  await enter();
  await page.route('**/*.worker-*.js', async (route) => {
    const response = await route.fetch();
    const body = `const validate = WebAssembly.validate; WebAssembly.validate = (bytes) => bytes.byteLength < 200 ? false : validate(bytes); const { instantiate } = WebAssembly; WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('no SIMD')); WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('no SIMD'); } }; WebAssembly.compile = WebAssembly.instantiate; WebAssembly.instantiateStreaming = WebAssembly.instantiate;\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await open(TRAINER);
  await press('x-trainer');
  await expect.poll(() => status('x-trainer')).toBe('idle');
});

test('a demo works with a megabyte of settings in its address', async () => {
  await enter();
  await page.goto(
    `${visitor.baseUrl}/en/demos/tokenizer/?tokenizer.merges=${'9'.repeat(7_000)}&tokenizer.text=${'x'.repeat(6_000)}`,
  );
  await page.evaluate(() =>
    history.replaceState(null, '', `?tokenizer.merges=${'9'.repeat(1_000_000)}`),
  );
  await isReady('x-tokenizer');
  await pressRun('x-tokenizer');
  await page.waitForSelector('x-tokenizer[data-status=idle][data-runs]');
});

/**
 * Seconds that the page's own thread computes while a page loads. The machine's other work can only add, so
 * the least of some visits counts, of both kinds by turns.
 */
async function visitSeconds(): Promise<number> {
  const device = await visitor.context.newCDPSession(page);
  await device.send('Performance.enable');
  await page.reload();
  await page.waitForSelector('x-retriever [data-run]:enabled', { state: 'attached' });
  const { metrics } = await device.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

test.each([
  ['one line', 'x'.repeat(2_000_000)],
  ['prose', 'The tide turns. \n'.repeat(120_000)],
  ['the most that is kept', 'The tide turns. \n'.repeat(12_500).slice(0, 200_000)],
])('a stored text of %s delays a visit by at most 0.2 s', async (_, text) => {
  await open('en/demos/retriever/');
  let without = Infinity;
  let within = Infinity;
  for (let rounds = 0; rounds < 4 || (within >= without + 0.2 && rounds < 16); rounds++) {
    await page.evaluate(() => localStorage.removeItem('retriever.text'));
    without = Math.min(without, await visitSeconds());
    await page.evaluate((kept) => localStorage.setItem('retriever.text', kept), text);
    within = Math.min(within, await visitSeconds());
  }
  expect(within).toBeLessThan(without + 0.2);
});
