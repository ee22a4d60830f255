import { open, page } from '../../../browser/visitor';

/** The bench for own prompts on the page of one's own material, once its form is there. */
export async function openOwnPrompt(locale = 'en', options?: Parameters<typeof open>[1]) {
  await open(`${locale}/own/#own-prompt`, options);
  const root = page.locator('x-own');
  await root.scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-own-rows="8"]');
  const runs = async () => Number(await root.getAttribute('data-runs'));
  const press = () => root.locator('[data-panel-run]').click();
  return {
    root,
    press,
    runs,
    fault: root.locator('[data-panel-failed]'),
    said: root.locator('[data-panel-status-line]'),
    problems: root.locator('[data-own-problems] li'),
    stop: root.locator('[data-panel-cancel]'),
    field: (name: string) => root.locator(`[name=${name}]`),
    /** Waits until what was typed has been read. */
    type: async (name: string, text: string) => {
      await root.locator(`[name=${name}]`).fill(text);
      await page.waitForSelector('x-own:not([data-reading])');
    },
    run: async () => {
      const before = await runs();
      await press();
      await page.waitForSelector(`x-own:not([data-runs="${before}"])`);
    },
    shares: () =>
      root
        .locator('[data-own-scores] [data-share]')
        .evaluateAll((all) => all.map((one) => Number((one as HTMLDataElement).value))),
    handed: async (format: string) => {
      const waiting = page.waitForEvent('download');
      await root.locator(`[data-panel-export=${format}]`).click();
      return waiting;
    },
  };
}
