import { open, page, until } from './visitor';

/** The demo under whose fold the panel and a place to write in stand. */
const DEMO = 'demos/prompt/';

type Server = 'baseUrl' | 'plainUrl' | 'subPathUrl';

/** Opens the page of the prompt bench and the fold with the language model. */
export async function openModelPage(locale = 'en', server: Server = 'baseUrl') {
  await open(`${locale}/${DEMO}`, { server });
  return unfoldModel();
}

/**
 * The panel that loads a language model, and the playground beside it; the fold around them is opened.
 * @param demo whose page it is
 */
export async function unfoldModel(demo = 'prompt') {
  const fold = page.locator('[data-lm-playground]').first();
  await until((name) => document.querySelector(`x-${name}:defined`) !== null, demo);
  await fold.evaluate((element: HTMLDetailsElement) => void (element.open = true));
  await fold.scrollIntoViewIfNeeded();
  await page.waitForSelector('button[data-load-lm]:enabled');
  await page.waitForSelector('x-playground [data-panel-run]:enabled');
  return modelPage();
}

function modelPage() {
  const panel = page.locator('[data-lm-panel]').first();
  const play = page.locator('x-playground');
  const settled = () =>
    page.waitForSelector('[data-lm-panel=ready], [data-lm-problem]:not([hidden]):not(:empty)');
  const hands = {
    panel,
    play,
    button: panel.locator('button[data-load-lm]'),
    cancel: panel.locator('[data-cancel-lm]'),
    remove: panel.locator('[data-remove-lm]'),
    status: panel.locator('[data-lm-status]'),
    problem: panel.locator('[data-lm-problem]'),
    progress: panel.locator('[data-lm-progress]'),
    expected: panel.locator('[data-lm-expected]'),
    model: panel.locator('select[name=lm]'),
    id: panel.locator('input[name=lmId]'),
    host: panel.locator('input[name=lmHost]'),
    endpoint: panel.locator('input[name=endpoint]'),
    list: panel.locator('[data-list-models]'),
    served: panel.locator('select[name=served]'),
    text: play.locator('[name=lmPrompt]'),
    write: play.locator('[data-panel-run]'),
    stop: play.locator('[data-panel-cancel]'),
    pause: play.locator('[data-lm-pause]'),
    answer: play.locator('[data-answer]'),
    tokens: play.locator('[data-token][data-chance]'),
    weighed: play.locator('[data-lm-weighed]'),
    trouble: play.locator('[data-panel-failure]'),
    estimate: play.locator('[data-lm-estimate]'),
    /** Presses the button and waits until a model is there, or a sentence says why not. */
    load: async () => {
      await panel.locator('button[data-load-lm]').click();
      await settled();
    },
    /** Turns to a server of one's own. */
    toServer: () => panel.locator('[data-lm-source][value=server]').check({ force: true }),
    settled,
    /** Gives a setting of the writing. */
    set: async (name: string, value: string) => {
      const field = play.locator(`[name=${name}]`);
      await field.evaluate((element) => void (element.closest('details')!.open = true));
      await field.fill(value);
    },
    /** Writes, and waits until the answer stands, or a sentence says why not. */
    ask: async (text?: string) => {
      if (text !== undefined) await play.locator('[name=lmPrompt]').fill(text);
      await play.locator('[data-panel-run]').click();
      await page.waitForSelector(
        'x-playground:not([data-status=running]) :is([data-answer], [data-panel-failure]:visible)',
      );
    },
  };
  return hands;
}
