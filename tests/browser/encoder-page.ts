import { page } from './visitor';

/** The panel of a demo that loads a real encoder; whatever is folded around it is opened. */
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
    /** Deletes what the browser keeps of an encoder, in the list of all that is kept. */
    forget: async () => {
      const entry = panel.locator('[data-forget^="encoder"]');
      await panel.locator('[data-kept-here] > summary').click();
      await entry.click();
      await entry.waitFor({ state: 'detached' });
    },
    /** Presses the button and waits until an encoder is there, or a sentence says why not. */
    load: async () => {
      const ended = '[data-encoder=ready], [data-model-problem]:not([hidden]):not(:empty)';
      await panel.locator('button[data-load-model]').click();
      await page.waitForSelector(ended);
    },
  };
}
