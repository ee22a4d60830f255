import { afterEach, describe, expect, test } from 'vitest';
import { TINY_BYTES } from '~/lib/encoder/tiny-facts';
import { unfoldEncoder } from './encoder-page';
import {
  HOST,
  modelHost,
  NETWORK,
  overlook,
  slowHost,
  tinyFile,
  type SlowHost,
} from './model-host';
import { at, enter, open, page, scrollWidth, useVisitor, visitor } from './visitor';

useVisitor();

const SIZE = `${Math.round(TINY_BYTES / 1000)} kB`;

/** A demo that has the panel. */
const DEMO = 'demos/retriever/';

const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const EXPECTED = [/request to (https:\/\/models|http:\/\/127)/, /Failed to load resource/];

let slow: SlowHost | undefined;
afterEach(() => slow?.close());

async function openPanel(locale = 'en', server: 'baseUrl' | 'plainUrl' = 'baseUrl') {
  await open(`${locale}/${DEMO}`, { server });
  return unfoldTiny();
}

/** The panel with the tiny model chosen; which one it begins with depends on the models of this copy. */
async function unfoldTiny() {
  const panel = await unfoldEncoder();
  await panel.model.selectOption('tiny');
  return panel;
}

describe('before the button is pressed', () => {
  test('nothing of the encoder is fetched, and the button says what will be', async () => {
    await enter();
    const asked: string[] = [];
    visitor.context.on('request', (request) => asked.push(request.url()));
    await page.goto(at(`en/${DEMO}`));
    const { button, id, host } = await unfoldTiny();
    await expect
      .poll(() => button.textContent())
      .toBe(`Load the tiny example model, ${SIZE}, same origin, MIT`);
    await id.fill('Xenova/gte-small');
    await expect
      .poll(() => button.textContent())
      .toBe('Ask huggingface.co for the size of Xenova/gte-small (only the size)');
    await host.fill('https://mirror.example');
    await expect.poll(() => button.textContent()).toContain('Ask mirror.example');
    expect(
      asked.filter((url) => /_embedder|ort-wasm|\/encoder\/|huggingface|mirror/.test(url)),
    ).toEqual([]);
  });

  test('a model of unknown size has its size asked first, and nothing else', async () => {
    const { button, id, host, model, status, load } = await openPanel();
    const asked = await modelHost(visitor.context);
    await host.fill(HOST);
    await id.fill('somebody/tiny');
    await expect.poll(() => model.inputValue()).toBe('');
    await expect.poll(() => button.textContent()).toContain('Ask models.example for the size');
    await button.click();
    await expect.poll(() => button.textContent()).toContain(SIZE);
    expect(asked.every((one) => one.startsWith('HEAD'))).toBe(true);
    await expect.poll(() => status.textContent()).toContain('Press again');
    await load();
    await expect.poll(() => status.textContent()).toMatch(/^Loaded: somebody\/tiny, 64 numbers/);
    forgive(...EXPECTED);
  });
});

describe.each(['baseUrl', 'plainUrl'] as const)('served as %s', (server) => {
  test.each([
    ['en', /^Loaded: the tiny example model.*keeps its files.*memory of this tab/],
    ['zh', /^“微型示例模型”已加载.*文件存在浏览器里.*内存里/],
  ])('the tiny model is loaded, kept, said so and removed: %s', async (locale, said) => {
    const { load, keep, status, remove } = await openPanel(locale, server);
    await keep.check();
    await load();
    await expect.poll(() => status.textContent()).toMatch(said);
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    const again = await unfoldTiny();
    await again.remove.waitFor();
    await expect.poll(() => again.status.textContent()).toContain(SIZE);
    await remove.click();
    await remove.waitFor({ state: 'hidden' });
    expect(
      await page.evaluate(
        async () => (await (await caches.open('crossroads-encoders')).keys()).length,
      ),
    ).toBe(0);
  });
});

describe('a load that is cancelled', () => {
  test('stops its requests; the form and its words stay, and it can be tried again', async () => {
    slow = await slowHost('silence');
    const { host, id, model, button, cancel, status, progress, panel } = await openPanel(
      'en',
      'plainUrl',
    );
    await host.fill(slow.url);
    await id.fill('Xenova/all-MiniLM-L6-v2');
    await button.click();
    await expect.poll(() => status.textContent()).toContain('Press again');
    await button.click();
    await expect
      .poll(() => progress.textContent())
      .toMatch(new RegExp(`Fetched [1-9]\\d* kB of ${SIZE}`));
    await expect.poll(() => button.isDisabled()).toBe(true);
    await cancel.click();
    await expect.poll(() => slow?.dropped()).toBe(1);
    await expect.poll(() => panel.getAttribute('data-encoder')).toBe('nothing');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => status.textContent()).toBe('Cancelled. Nothing is kept.');
    await expect.poll(() => id.inputValue()).toBe('Xenova/all-MiniLM-L6-v2');
    await model.selectOption('tiny');
    await button.click();
    await page.waitForSelector('[data-encoder=ready]');
    forgive(...EXPECTED, /ERR_/);
  });
});

describe('a failure is a sentence beside the button', () => {
  const broken = { body: tinyFile(NETWORK).subarray(0, 9_000) };
  const FAILURES = [
    ['404', 'en', () => ({ status: 404 }), /models\.example has no file .* \(answer 404\)/],
    ['404', 'zh', () => ({ status: 404 }), /models\.example 上没有这个模型的/],
    ['refused', 'en', () => 'refuse' as const, /gave no answer that this page may read/],
    ['wrong file', 'zh', () => ({ body: '<html></html>' }), /给的是一张网页/],
    [
      'half a network',
      'en',
      (file: string) => (file === NETWORK ? broken : undefined),
      /cannot be read as an ONNX network/,
    ],
  ] as const;

  test.each(FAILURES)('%s, %s', async (_, locale, answers, said) => {
    const { host, id, load, problem, panel } = await openPanel(locale);
    await modelHost(visitor.context, answers);
    await host.fill(HOST);
    await id.fill('Xenova/all-MiniLM-L6-v2');
    await load();
    await expect.poll(() => problem.textContent()).toMatch(said);
    await expect.poll(() => panel.getAttribute('data-encoder')).toBe('failed');
    await expect.poll(() => host.inputValue()).toBe(HOST);
    forgive(...EXPECTED);
  });

  test('offline; online again, the same press works', async () => {
    const { button, load, problem, status } = await openPanel();
    await page.evaluate(() => fetch('/favicon.svg'));
    await load();
    await visitor.context.setOffline(true);
    await button.click();
    await problem.waitFor();
    await expect.poll(() => problem.textContent()).toMatch(/This browser is offline/);
    await visitor.context.setOffline(false);
    await button.click();
    await page.waitForSelector('[data-encoder=ready]');
    await expect.poll(() => status.textContent()).toMatch(/^Loaded/);
    forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  test('an address or an id that is none, without a request', async () => {
    const { host, id, model, button, load, problem } = await openPanel();
    await model.selectOption('');
    await expect.poll(() => button.innerText()).toMatch(/^Ask huggingface\.co/);
    await load();
    await expect.poll(() => problem.textContent()).toMatch(/^Write an id first/);
    await expect.poll(() => id.evaluate((field) => field === document.activeElement)).toBe(true);
    await id.fill('a/b/c');
    await load();
    await expect.poll(() => problem.textContent()).toContain('“a/b/c” is no model id');
    await id.fill('a/b');
    await host.fill('http://models.example');
    await load();
    await expect.poll(() => problem.textContent()).toContain('begins with http://');
  });
});

describe('the panel', () => {
  test('works by keyboard alone, and Enter in a field starts nothing', async () => {
    const { host, model, button, status, panel } = await openPanel();
    const runs = await page.locator('[data-runs]').first().getAttribute('data-runs');
    await host.focus();
    await page.keyboard.type('https://models.example');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => panel.getAttribute('data-encoder')).toBe('nothing');
    await expect
      .poll(() => page.locator('[data-runs]').first().getAttribute('data-runs'))
      .toBe(runs);
    await model.selectOption('tiny');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-encoder=ready]');
    await expect.poll(() => status.getAttribute('role')).toBe('status');
  });

  test('fits a telephone, whatever the button says', async () => {
    await open(`zh/${DEMO}`, { viewport: { width: 320, height: 640 } });
    const { host, id } = await unfoldEncoder();
    await host.fill('https://a-rather-long-name-of-a-mirror.models.example');
    await id.fill('Xenova/multilingual-e5-small');
    expect(await scrollWidth()).toBeLessThanOrEqual(320);
  });
});

describe('a model of this site that this copy was built without', () => {
  test.each([
    [
      'en',
      /^This copy of the site was built without all-MiniLM-L6-v2$/,
      /^This copy was put online without all-MiniLM-L6-v2/,
    ],
    [
      'zh',
      /^这份网站构建时没有放入 all-MiniLM-L6-v2$/,
      /^部署这份网站的人没有放入 all-MiniLM-L6-v2/,
    ],
  ])(
    'is said to be missing, and no command of builders is named: %s',
    async (locale, button, problem) => {
      await open(`${locale}/${DEMO}`);
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('[data-encoder]')!.dataset.shipped = 'tiny';
      });
      const shown = await unfoldTiny();
      await shown.model.selectOption('minilm');
      await expect.poll(() => shown.button.textContent()).toMatch(button);
      await shown.load();
      await expect.poll(() => shown.problem.textContent()).toMatch(problem);
    },
  );
});

describe('a device that cannot hold a model', () => {
  /** As if this copy had the models, whether or not it has. */
  const ship = () =>
    page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-encoder]')!.dataset.shipped = 'tiny minilm e5';
    });

  test.each([
    ['en', /0\.5 GB of memory.* may not fit.*You may still try.*lesson R3/],
    ['zh', /内存是 0\.5 GB.*仍然可以试一试.*实测结果/],
  ])('is told so before the press, and may still try: %s', async (locale, said) => {
    await enter();
    await visitor.context.addInitScript(() =>
      Object.defineProperty(navigator, 'deviceMemory', { value: 0.5 }),
    );
    await page.goto(at(`${locale}/${DEMO}`));
    const { panel, model, button } = await unfoldTiny();
    const room = panel.locator('[data-model-room]');
    await expect.poll(() => room.isVisible()).toBe(false);
    await ship();
    await model.selectOption('e5');
    await expect.poll(() => room.textContent()).toMatch(said);
    await expect.poll(() => button.isEnabled()).toBe(true);
  });

  test('is told after a failure where the recorded runs stand', async () => {
    const { model, load, problem } = await openPanel();
    await page.route('**/encoder/e5/**', (route) => {
      const isNetwork = route.request().url().endsWith('.onnx');
      const headers: Record<string, string> = isNetwork
        ? { 'content-range': 'bytes 0-3/9000000000000000' }
        : {};
      return route.fulfill({ status: isNetwork ? 206 : 200, headers, body: '{ } ' });
    });
    await ship();
    await model.selectOption('e5');
    await load();
    await expect
      .poll(() => problem.textContent())
      .toMatch(/^There is not enough memory.*lesson R3 tells what multilingual-e5-small found/);
  });
});
