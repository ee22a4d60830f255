import { afterEach, describe, expect, test } from 'vitest';
import { reopen as open, retriever } from './retriever-page';
import { pressExport, unfold, useBrowser } from '../../../browser/visitor';

const WORKER = /retriever\.worker[^/]*\.js/;
const HANDBOOK = /corpora\/harbour-line\.json/;
const TYPED = 'A lighthouse stands on the reef.\n\nIts lamp burns all night.';

useBrowser();
afterEach(() => retriever.leave());

const run = () => retriever.demo.locator('button[data-run]').click();
const retry = () => retriever.demo.locator('[data-retry]').click();
const text = () => retriever.demo.locator('[name=own]').inputValue();
/** What the browser itself says of a request that fails is no fault of the page. */
const ownFaults = () =>
  retriever.faults.filter((fault) => !fault.includes('Failed to load resource'));

async function answersOwnText() {
  await retriever.paste(TYPED);
  await retriever.ask('lamp');
  await expect
    .poll(async () => (await retriever.hits()).map((hit) => hit.text))
    .toEqual(['Its lamp burns all night.']);
  expect(ownFaults()).toEqual([]);
}

describe('a worker', () => {
  test('that does not load gets a sentence, and Retry starts a fresh one', async () => {
    await open();
    await retriever.page.route(WORKER, (route) => route.abort());
    await retriever.set('own', TYPED);
    const said = await retriever.fails(() => retriever.write('lamp'));
    expect(said).toContain('Your settings and your text are still here');
    await expect.poll(text).toBe(TYPED);
    await retriever.page.unroute(WORKER);
    await retriever.answers(retry);
    await expect.poll(async () => (await retriever.hits()).length).toBe(1);
    await expect(retriever.demo.locator('[data-failed]')).toBeHidden();
    await answersOwnText();
  });

  test('is replaced after it had read the reader’s text', async () => {
    await open({
      prepare: ({ page }) =>
        page.addInitScript(() => {
          const workers: Worker[] = [];
          Object.assign(window, { workers });
          const Original = Worker;
          window.Worker = class extends Original {
            constructor(...given: ConstructorParameters<typeof Worker>) {
              super(...given);
              workers.push(this);
            }
          };
        }),
    });
    await retriever.paste(TYPED);
    await retriever.fails(() =>
      retriever.page.evaluate(async () => {
        const worker = (window as unknown as { workers: Worker[] }).workers.at(-1)!;
        worker.terminate();
        document.querySelector<HTMLFormElement>('x-retriever form')!.requestSubmit();
        await new Promise((later) => setTimeout(later, 100));
        worker.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }));
      }),
    );
    await retriever.ask('lamp');
    await expect.poll(async () => (await retriever.hits()).length).toBe(1);
    await answersOwnText();
  });
});

describe('the handbook', () => {
  test.each([
    ['an error', 500, 'did not load (answer 500)'],
    ['nothing', 0, 'could not be loaded'],
    ['something else', 200, 'could not be loaded'],
  ])('that answers with %s gets a sentence and a Retry', async (_, status, sentence) => {
    await open();
    await retriever.context.route(HANDBOOK, (route) =>
      status ? route.fulfill({ status, body: '<!doctype html>' }) : route.abort(),
    );
    expect(await retriever.fails(run)).toContain(sentence);
    const [shown] = await retriever.hits();
    expect(shown!.text).not.toBe('');
    await retriever.context.unroute(HANDBOOK);
    await retriever.answers(retry);
    await answersOwnText();
  });

  test('is not needed for a text of one’s own, even without a network', async () => {
    await open();
    await retriever.context.route(HANDBOOK, (route) => route.abort());
    await answersOwnText();
    await retriever.context.setOffline(true);
    await answersOwnText();
  });

  test('hands out no file when it did not load', async () => {
    await open();
    await retriever.context.route(HANDBOOK, (route) => route.abort());
    const files: string[] = [];
    retriever.page.on('download', (download) => files.push(download.suggestedFilename()));
    const said = await retriever.fails(() => pressExport('json', retriever.page));
    expect(said).toContain('could not be loaded');
    expect(files).toEqual([]);
    expect(ownFaults()).toEqual([]);
  });
});

test('the page keeps what was typed before its script came', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await open({
    prepare: async ({ page }) => {
      await page.route(/retriever-demo.*\.js/, async (route) => {
        await held;
        await route.continue();
      });
      void page
        .waitForSelector('[name=own]', { state: 'attached' })
        .then(() => unfold(page))
        .then(() => page.locator('[name=own]').fill(TYPED))
        .then(() => page.locator('[name=query]').fill('lamp'))
        .then(letGo);
    },
  });
  await expect.poll(text).toBe(TYPED);
  await expect(retriever.demo.locator('[name=query]')).toHaveValue('lamp');
  expect(retriever.faults).toEqual([]);
});
