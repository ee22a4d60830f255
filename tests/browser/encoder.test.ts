import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MODEL_FILES } from '~/lib/encoder/models';
import { unfoldEncoder } from './encoder-page';
import {
  NETWORK,
  overlook,
  randomEncoder,
  randomFile,
  RANDOM_BYTES,
  type Answers,
} from './model-host';
import { at, enter, open, page, scrollWidth, useVisitor, visitor } from './visitor';

useVisitor();

/** Of what is loaded here; the button states MiniLM's own. */
const SIZE = `${Math.round(RANDOM_BYTES / 1000)} kB`;

const DEMO = 'demos/retriever/';

const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const EXPECTED = [/request to .*encoder\/minilm/, /Failed to load resource/];

interface Opening {
  locale?: string;
  server?: 'baseUrl' | 'plainUrl';
  answers?: Answers;
}

/** The panel with MiniLM chosen, in whose place a visitor gets the encoder of random weights. */
async function openPanel({ locale = 'en', server = 'baseUrl', answers }: Opening = {}) {
  await enter({ server });
  await randomEncoder(visitor.context, answers);
  await open(`${locale}/${DEMO}`);
  return unfoldMinilm();
}

async function unfoldMinilm() {
  const panel = await unfoldEncoder();
  await panel.model.selectOption('minilm');
  return panel;
}

test('the encoder is not fetched before its button is pressed, which states its size', async () => {
  await enter();
  const asked: string[] = [];
  visitor.context.on('request', (request) => asked.push(request.url()));
  await page.goto(at(`en/${DEMO}`));
  const { button } = await unfoldMinilm();
  await expect(button).toHaveText('Load all-MiniLM-L6-v2, 24 MB, from this site, Apache 2.0');
  expect(asked.filter((url) => /embedder|ort-wasm|\/encoder\//.test(url))).toEqual([]);
});

describe.each(['baseUrl', 'plainUrl'] as const)('the encoder panel, served as %s,', (server) => {
  test.each([
    ['en', /^Loaded: all-MiniLM-L6-v2.*keeps its files.*memory of this tab/, ''],
    ['zh', /^“all-MiniLM-L6-v2”已加载.*文件存在浏览器里.*内存里/, '?retriever.model=minilm'],
  ])('loads, stores, describes and removes an encoder: %s', async (locale, said, settings) => {
    const { load, keep, status } = await openPanel({ locale, server });
    await keep.check();
    await load();
    await expect(status).toHaveText(said);
    expect(new URL(page.url()).search).toBe(settings);
    await page.reload();
    const again = await unfoldMinilm();
    await expect(again.status).toContainText(SIZE);
    await again.forget();
    expect(
      await page.evaluate(
        async () => (await (await caches.open('crossroads-encoders')).keys()).length,
      ),
    ).toBe(0);
  });
});

test('a cancelled load of the encoder stops, keeps its message and can be tried again', async () => {
  let ends: 'silence' | undefined = 'silence';
  const { button, cancel, status, panel } = await openPanel({
    answers: (file) => (file === NETWORK ? ends : undefined),
  });
  await button.click();
  await expect(button).toBeDisabled();
  await cancel.click();
  await expect(panel).toHaveAttribute('data-encoder', 'nothing');
  await expect(button).toBeFocused();
  await expect(status).toHaveText(/^Cancelled\. What has arrived is kept/);
  ends = undefined;
  await button.click();
  await page.waitForSelector('[data-encoder=ready]');
  forgive(...EXPECTED, /ERR_/);
});

describe('the encoder panel shows a sentence beside the button for', () => {
  const broken = { body: randomFile(NETWORK).subarray(0, 5_000) };
  const FAILURES = [
    ['refused', 'en', () => 'refuse' as const, /did not answer when asked for/],
    ['wrong file', 'zh', () => ({ body: '<html></html>' }), /给的是一张网页/],
    [
      'half a network',
      'en',
      (file: string) => (file === NETWORK ? broken : undefined),
      /model_quantized\.onnx is damaged.* Press the button again/,
    ],
  ] as const;

  test.each(FAILURES)('%s, %s', async (_, locale, answers, said) => {
    const { load, problem, panel } = await openPanel({ locale, answers });
    await load();
    await expect(problem).toHaveText(said);
    await expect(panel).toHaveAttribute('data-encoder', 'failed');
    forgive(...EXPECTED);
  });

  test('a missing network, and the same press works once online again', async () => {
    let isGone = false;
    const { button, load, problem, status } = await openPanel({
      answers: () => (isGone ? 'refuse' : undefined),
    });
    await page.evaluate(() => fetch('/favicon.svg'));
    await load();
    await visitor.context.setOffline(true);
    isGone = true;
    await button.click();
    await problem.waitFor();
    await expect(problem).toHaveText(/This browser is offline/);
    await visitor.context.setOffline(false);
    isGone = false;
    await button.click();
    await page.waitForSelector('[data-encoder=ready]');
    await expect(status).toHaveText(/^Loaded/);
    forgive(...EXPECTED, /ERR_/);
  });
});

describe('the encoder panel', () => {
  test('works by keyboard alone, and Enter in a field starts nothing', async () => {
    const { keep, button, status, panel } = await openPanel();
    await page.waitForSelector('x-retriever[data-status=idle]');
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
    /has no file .* \(answer 404\).*put online without it\. Until it is here, what you type is searched by words/,
  ],
  ['zh', /上没有这个模型的.*没有放入它。在那之前，你写的句子按词来找/],
])(
  'the encoder panel asks for a model at the press, says plainly that it is not there, and names no build command: %s',
  async (locale, said) => {
    let isMade = false;
    const panel = await openPanel({
      locale,
      answers: () => (isMade ? undefined : { status: 404 }),
    });
    await panel.load();
    await expect(panel.problem).toHaveText(said);
    await expect(panel.problem).not.toContainText('npm');
    isMade = true;
    await panel.button.click();
    await page.waitForSelector('[data-encoder=ready]');
    forgive(...EXPECTED);
  },
);

test('the encoder panel points to recorded runs after a device failed to load a model', async () => {
  const { model, load, problem } = await openPanel();
  const empty = createHash('sha256').update('{ } ').digest('hex');
  const listed = Object.fromEntries(MODEL_FILES.map((file) => [`encoder/e5/${file}`, empty]));
  await page.route('**/digests.json', (route) => route.fulfill({ json: listed }));
  await page.route('**/encoder/e5/**', (route) => {
    const isNetwork = route.request().url().endsWith('.onnx');
    const headers: Record<string, string> = isNetwork
      ? { 'content-range': 'bytes 0-3/9000000000000000' }
      : {};
    return route.fulfill({ status: isNetwork ? 206 : 200, headers, body: '{ } ' });
  });
  await model.selectOption('e5');
  await load();
  await expect(problem).toHaveText(
    /^There is not enough memory.*lesson R3 tells what multilingual-e5-small found/,
  );
});
