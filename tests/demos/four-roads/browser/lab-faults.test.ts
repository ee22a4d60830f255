import { expect, test } from 'vitest';
import { open, page, useVisitor } from '../../../browser/visitor';
import {
  accuracies,
  badge,
  finishes,
  isIdle,
  openLab,
  press,
  run,
  seeds,
  tick,
} from './four-roads-page';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const unfinished = () =>
  page
    .locator('[data-unfinished]')
    .evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset.road));

/** From now on, every worker that is about to walk this road ends, until the page says otherwise. */
const deadly = (road: string) =>
  page.addInitScript((wanted) => {
    Object.assign(window, { deadly: wanted });
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      override postMessage(
        message: unknown,
        options?: StructuredSerializeOptions | Transferable[],
      ) {
        super.postMessage(message, options as Transferable[]);
        if (JSON.stringify(message).includes(`"road":"${(window as { deadly?: string }).deadly}"`))
          this.terminate();
      }
    };
  }, road);

test('a road whose worker died twice is named, produces no winner, and is rerun alone', async () => {
  await open('en/');
  await deadly('rag');
  await openLab('en/lab/');
  await tick(['rag', 'rule', 'base']);
  await seeds(1);
  await finishes(run);
  await expect.poll(unfinished).toEqual(['rag']);
  const before = await accuracies();
  await page.evaluate(() => Object.assign(window, { deadly: '' }));
  await finishes(() => press('again'));
  await expect.poll(accuracies).toMatchObject(before);
  await expect.poll(unfinished).toEqual([]);
  await expect.poll(badge).toBe('you · seed 1');
}, 120_000);

test('a stopped run names what is missing, and continues from there at a press', async () => {
  await openLab('en/lab/');
  await tick(['rag', 'finetune']);
  await seeds(1);
  await run();
  await page.waitForSelector('[data-road=rag][data-accuracy]');
  await expect(page.locator('[data-col] [data-walked]')).toHaveCount(0);
  await expect(page.locator('[data-ticker=rag]')).toHaveText(/[✓✗]$/);
  await press('cancel');
  await isIdle();
  await expect.poll(unfinished).toEqual(['finetune']);
}, 120_000);
