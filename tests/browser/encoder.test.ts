import { describe, expect, test } from 'vitest';
import { TINY_BYTES } from '~/lib/encoder/tiny-facts';
import { unfoldEncoder } from './encoder-page';
import { NETWORK, overlook, tinyAnswers, tinyFile } from './model-host';
import { at, enter, open, page, scrollWidth, useVisitor, visitor } from './visitor';

useVisitor();

const SIZE = `${Math.round(TINY_BYTES / 1000)} kB`;

/** A demo that has the panel. */
const DEMO = 'demos/retriever/';

const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const EXPECTED = [/request to .*encoder\/tiny/, /Failed to load resource/];

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

test('the encoder is not fetched before its button is pressed, which states its size', async () => {
  await enter();
  const asked: string[] = [];
  visitor.context.on('request', (request) => asked.push(request.url()));
  await page.goto(at(`en/${DEMO}`));
  const { button } = await unfoldTiny();
  await expect(button).toHaveText(`Load the tiny example model, ${SIZE}, same origin, MIT`);
  expect(asked.filter((url) => /embedder|ort-wasm|\/encoder\//.test(url))).toEqual([]);
});

describe.each(['baseUrl', 'plainUrl'] as const)('the encoder panel, served as %s,', (server) => {
  test.each([
    ['en', /^Loaded: the tiny example model.*keeps its files.*memory of this tab/],
    ['zh', /^“微型示例模型”已加载.*文件存在浏览器里.*内存里/],
  ])('loads, stores, describes and removes the tiny model: %s', async (locale, said) => {
    const { load, keep, status, remove } = await openPanel(locale, server);
    await keep.check();
    await load();
    await expect(status).toHaveText(said);
    expect(new URL(page.url()).search).toBe('?retriever.model=tiny');
    await page.reload();
    const again = await unfoldTiny();
    await again.remove.waitFor();
    await expect(again.status).toContainText(SIZE);
    await remove.click();
    await remove.waitFor({ state: 'hidden' });
    expect(
      await page.evaluate(
        async () => (await (await caches.open('crossroads-encoders')).keys()).length,
      ),
    ).toBe(0);
  });
});

test('a cancelled load of the encoder stops, keeps its message and can be tried again', async () => {
  let ends: 'silence' | undefined = 'silence';
  await enter();
  await tinyAnswers(visitor.context, (file) => (file === NETWORK ? ends : undefined));
  await page.goto(at(`en/${DEMO}`));
  const { button, cancel, status, panel } = await unfoldTiny();
  await button.click();
  await expect(button).toBeDisabled();
  await cancel.click();
  await expect(panel).toHaveAttribute('data-encoder', 'nothing');
  await expect(button).toBeFocused();
  await expect(status).toHaveText('Cancelled. Nothing is kept.');
  ends = undefined;
  await button.click();
  await page.waitForSelector('[data-encoder=ready]');
  forgive(...EXPECTED, /ERR_/);
});

describe('the encoder panel shows a sentence beside the button for', () => {
  const broken = { body: tinyFile(NETWORK).subarray(0, 9_000) };
  const FAILURES = [
    ['404', 'en', () => ({ status: 404 }), /has no file .* \(answer 404\)/],
    ['404', 'zh', () => ({ status: 404 }), /上没有这个模型的/],
    ['refused', 'en', () => 'refuse' as const, /did not answer when asked for/],
    ['wrong file', 'zh', () => ({ body: '<html></html>' }), /给的是一张网页/],
    [
      'half a network',
      'en',
      (file: string) => (file === NETWORK ? broken : undefined),
      /cannot be read as an ONNX network/,
    ],
  ] as const;

  test.each(FAILURES)('%s, %s', async (_, locale, answers, said) => {
    const { load, problem, panel } = await openPanel(locale);
    await tinyAnswers(visitor.context, answers);
    await load();
    await expect(problem).toHaveText(said);
    await expect(panel).toHaveAttribute('data-encoder', 'failed');
    forgive(...EXPECTED);
  });

  test('a missing network, and the same press works once online again', async () => {
    const { button, load, problem, status } = await openPanel();
    await page.evaluate(() => fetch('/favicon.svg'));
    await load();
    await visitor.context.setOffline(true);
    await button.click();
    await problem.waitFor();
    await expect(problem).toHaveText(/This browser is offline/);
    await visitor.context.setOffline(false);
    await button.click();
    await page.waitForSelector('[data-encoder=ready]');
    await expect(status).toHaveText(/^Loaded/);
    forgive(/ERR_INTERNET_DISCONNECTED/);
  });
});

describe('the encoder panel', () => {
  test('works by keyboard alone, and Enter in a field starts nothing', async () => {
    const { keep, button, status, panel } = await openPanel();
    // The retriever follows the choice of the model.
    await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
    const runs = await page.locator('[data-runs]').first().getAttribute('data-runs');
    await keep.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await expect(panel).toHaveAttribute('data-encoder', 'nothing');
    await expect(page.locator('[data-runs]').first()).toHaveAttribute('data-runs', runs);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-encoder=ready]');
    await expect(status).toHaveAttribute('role', 'status');
  });

  test('fits a phone, whatever the button says', async () => {
    await open(`zh/${DEMO}`, { viewport: { width: 320, height: 640 } });
    const { model } = await unfoldEncoder();
    await model.selectOption('e5');
    expect(await scrollWidth()).toBeLessThanOrEqual(320);
  });
});

test.each([
  [
    'en',
    /^This copy of the site was built without all-MiniLM-L6-v2$/,
    /^This copy was put online without all-MiniLM-L6-v2/,
  ],
  ['zh', /^这份网站构建时没有放入 all-MiniLM-L6-v2$/, /^部署这份网站的人没有放入 all-MiniLM-L6-v2/],
])(
  'the encoder panel names a model missing from this build, and no build command: %s',
  async (locale, button, problem) => {
    await open(`${locale}/${DEMO}`);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-encoder]')!.dataset.shipped = 'tiny';
    });
    const shown = await unfoldTiny();
    await shown.model.selectOption('minilm');
    await expect(shown.button).toHaveText(button);
    await shown.load();
    await expect(shown.problem).toHaveText(problem);
  },
);

/** As if this copy had the models, whether or not it has. */
const ship = () =>
  page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-encoder]')!.dataset.shipped = 'tiny minilm e5';
  });

test('the encoder panel points to recorded runs after a device failed to load a model', async () => {
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
  await expect(problem).toHaveText(
    /^There is not enough memory.*lesson R3 tells what multilingual-e5-small found/,
  );
});
