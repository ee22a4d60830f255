import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { page, until } from './visitor';

export type Demo = `x-${string}`;

export const demosAreLive = (on: Page = page) =>
  until(
    () =>
      !document.querySelector(
        '[data-status][data-props]:not([data-folder], [data-last-step], :defined)',
      ),
    undefined,
    on,
  );

/** What others rely on stands once in a demo: each of these selectors. Some of it comes a moment after the demo. */
export async function standsOnce(demo: Locator, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors)
    await expect.poll(() => demo.locator(selector).count(), { message: selector }).toBe(1);
}

export const runsOf = async (demo: Demo, on: Page = page): Promise<number> =>
  Number(await on.locator(demo).getAttribute('data-runs'));

export const runsPast = (demo: Demo, n: number, on: Page = page) =>
  until(
    ([name, before]) => {
      const { status, runs } = document.querySelector<HTMLElement>(name)!.dataset;
      return status === 'idle' && Number(runs) > before;
    },
    [demo, n] as const,
    on,
  );

/** Runs a demo: by its button, or, where it follows the hand and has none, by Enter in its form. */
export async function pressRun(tag: string): Promise<void> {
  const demo = page.locator(tag);
  if ((await demo.getAttribute('data-live')) === null)
    return demo.locator('[data-run]:enabled').click();
  const form = demo.locator('form[id$=-inputs]').first();
  await form.evaluate((form: HTMLFormElement) => form.requestSubmit());
}

export const isReady = (tag: string, on: Page = page) =>
  on.waitForSelector(`${tag} :is([data-share], [data-run]):enabled`, { state: 'attached' });

export async function runOf(name: string): Promise<void> {
  await isReady(`x-${name}`);
  await pressRun(`x-${name}`);
  await runsPast(`x-${name}` as Demo, 0);
}

export async function answered(
  demo: Demo,
  action: () => Promise<unknown>,
  on: Page = page,
): Promise<void> {
  const before = await runsOf(demo, on);
  await action();
  await runsPast(demo, before, on);
}

/** What a test does with one demo: each waits for the answer. */
export function handsOn(tag: Demo) {
  const after = (action: () => Promise<unknown>) => answered(tag, action);
  const press = (selector: string) => page.locator(`${tag} ${selector}`).click();
  const turnTo = (part: string) =>
    after(() => page.locator(`${tag} label:has([name=part][value=${part}])`).click());
  return {
    after,
    press,
    turnTo,
    async preset(name: string) {
      const button = page.locator(`${tag} [data-preset=${name}]`);
      const when = new URLSearchParams((await button.getAttribute('data-when')) ?? '');
      if (await button.isHidden()) await turnTo(when.get('part')!.split(' ')[0]!);
      await after(() => button.click());
    },
    run: () => after(() => pressRun(tag)),
    fill: (name: string, value: string) =>
      after(() => page.locator(`${tag} [name=${name}]`).fill(value)),
    said: () => page.locator(`${tag} [data-status-line]:not([data-folder] *)`).innerText(),
    async fails(action: () => Promise<unknown>): Promise<string> {
      await action();
      await page.waitForSelector(`${tag}[data-status=failed]`);
      const failure = page.locator(`${tag} [data-failure]:not([data-folder] *)`);
      await expect(failure).toBeVisible();
      return failure.innerText();
    },
  };
}

/** Begins a run and pauses it at once, from within the page: a short one would be over before a click came. */
export async function runAndPause(demo: Demo): Promise<void> {
  const paused = page.evaluate(
    (name) =>
      new Promise<void>((done) => {
        const element = document.querySelector(name)!;
        const watcher = new MutationObserver(() => {
          const button = element.querySelector<HTMLButtonElement>('button[data-pause]:enabled');
          if (!button?.checkVisibility()) return;
          watcher.disconnect();
          button.click();
          done();
        });
        watcher.observe(element, { attributes: true, childList: true, subtree: true });
      }),
    demo,
  );
  await page.locator(`${demo} button[data-run]:not([data-folder] *)`).click();
  await paused;
  await page.waitForSelector(`${demo} button[data-continue]:enabled`);
}
