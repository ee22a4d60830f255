import { describe, expect, test } from 'vitest';
import { openAnswers } from '../demos/own/browser/own-page';
import { chatServer, type ChatServer, type Manners } from './chat-server';
import { page, scrollWidth, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const part = (selector: string) => page.locator(`x-material ${selector}`);
const IDLE = '[data-run]';

/** Three questions are asked on every road. */
async function asks(manners: Manners): Promise<ChatServer> {
  const server = await chatServer(manners);
  await openAnswers({ server });
  await part('[data-few]').click();
  return server;
}

/** Milliseconds until the page answers: one that is frozen does not. */
async function answersWithin(): Promise<number> {
  const asked = performance.now();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  return performance.now() - asked;
}

describe('an answer panel with a server', () => {
  test('that floods it with tokens stops at the limit, and stays responsive and as wide as before', async () => {
    const server = await asks({ endless: true });
    for (let n = 0; n < 5; n++) expect(await answersWithin()).toBeLessThan(2_000);
    await part(IDLE).waitFor({ timeout: 10_000 });
    await expect(part('[data-progress]')).toContainText('11 of 11 answers were cut at the limit');
    await expect(part('[data-cut]')).toHaveCount(11);
    await expect.poll(() => server.dropped()).toBe(11);
    expect(await scrollWidth()).toBe(1280);
  });

  test('that sends one word of twenty million letters stays as wide as before', async () => {
    await asks({ pieces: [['x'.repeat(20_000_000), 1]] });
    await part(IDLE).waitFor({ timeout: 20_000 });
    expect(await answersWithin()).toBeLessThan(2_000);
    expect(await scrollWidth()).toBe(1280);
  });

  test('that sends a long word wraps it', async () => {
    await asks({ pieces: [['y'.repeat(3_000), 1]] });
    await part(IDLE).waitFor();
    await expect(part('[data-open-answer]')).toContainText('yyy');
    expect(await scrollWidth()).toBe(1280);
  });

  test('that is slow can be stopped between two tokens', async () => {
    await asks({ pieces: Array(500).fill(['word ', 0.9]), pause: 50 });
    await part('[data-stop]').click();
    await part(IDLE).waitFor({ timeout: 6_000 });
    await expect(part('[data-progress]')).toContainText('Stopped');
  });
});

test('a hundred thousand models are cut off with a sentence', async () => {
  const server = await chatServer({
    models: Array.from({ length: 100_000 }, (_, n) => `model-${n}`),
  });
  await openAnswers({ server });
  const root = page.locator('[data-lm-panel]');
  await expect(root.locator('[name=served] option')).toHaveCount(500);
  await expect(root).toContainText('lists 100,000 models; the first 500');
});
