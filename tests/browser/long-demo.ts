import { expect } from 'vitest';
import type { Demo } from './demo';
import { page, openFolds } from './visitor';

/** @param folds those of the demo's folds that are opened to fill the form */
export function longDemo(tag: Demo, folds = 'details:not(.settings)') {
  const demo = () => page.locator(tag);
  const field = (name: string) => demo().locator(`form [name="${name}"]`).first();
  const unfold = () => openFolds(`${tag} :is(${folds})`);
  const press = (name: string) => demo().locator(`button[data-${name}]`).click();
  async function finishes(action: () => Promise<unknown>): Promise<void> {
    const runs = Number(await demo().getAttribute('data-runs'));
    await action();
    await page.waitForSelector(`${tag}[data-status=idle][data-runs="${runs + 1}"]`);
  }
  return {
    unfold,
    press,
    finishes,
    run: () => finishes(() => press('run')),
    said: () => demo().locator('[data-status-line]').innerText(),
    async fillIn(settings: Record<string, string>): Promise<void> {
      await page.waitForSelector(`${tag} button[data-run]:enabled`, { state: 'attached' });
      await unfold();
      for (const [name, value] of Object.entries(settings)) {
        const kind = await field(name).evaluate(({ localName }) => localName);
        if (kind === 'select') await field(name).selectOption(value);
        else await field(name).fill(value);
      }
    },
    async fails(action: () => Promise<unknown>): Promise<string> {
      await action();
      await page.waitForSelector(`${tag}[data-status=failed]`);
      await expect(demo().locator('[data-failed]')).toBeVisible();
      return demo().locator('[data-failure]').innerText();
    },
  };
}
