import { page } from './visitor';

export async function unfoldEncoder() {
  const panel = page.locator('[data-encoder]').first();
  await panel.evaluate((element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  await panel.scrollIntoViewIfNeeded();
  await page.waitForSelector('button[data-load-model]:enabled');
  return {
    panel,
    button: panel.locator('button[data-load-model]'),
    cancel: panel.locator('[data-cancel-model]'),
    status: panel.locator('[data-model-status]'),
    problem: panel.locator('[data-model-problem]'),
    progress: panel.locator('[data-model-progress]'),
    model: panel.locator('select[name=model]'),
    keep: panel.locator('input[name=modelKeep]'),
    forget: async () => {
      const entry = panel.locator('[data-forget^="encoder"]');
      await panel.locator('[data-kept-here] > summary').click();
      await entry.click();
      await entry.waitFor({ state: 'detached' });
    },
    load: async () => {
      const ended = '[data-encoder=ready], [data-model-problem]:not([hidden]):not(:empty)';
      await panel.locator('button[data-load-model]').click();
      await page.waitForSelector(ended);
    },
  };
}
