import { open, page } from './visitor';

export async function openOwnModel(locale = 'en') {
  await open(`${locale}/own/#model`);
  const panel = page.locator('[data-lm-panel]');
  await panel.scrollIntoViewIfNeeded();
  await panel.locator('[data-lm-source][value=tab]').dispatchEvent('click');
  const button = panel.locator('button[data-load-lm]');
  await button.waitFor();
  return {
    panel,
    button,
    cancel: panel.locator('[data-cancel-lm]'),
    status: panel.locator('[data-lm-status]'),
    problem: panel.locator('[data-lm-problem]'),
    progress: panel.locator('[data-lm-progress]'),
    load: async () => {
      await button.click();
      await page.waitForSelector('[data-lm-panel=ready][data-lm-loaded]', { timeout: 120_000 });
    },
  };
}
