import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

describe.each(['en', 'zh'])('the page about a model of one’s own in /%s/', (locale) => {
  test('leads to every place, and each link opens the fold in which the model is chosen', async () => {
    await open(`${locale}/use-your-own-model/`);
    const links = page.locator('[data-own-places] a');
    const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      await page.goto(new URL(address, page.url()).href);
      await page.locator('[data-load-lm]:visible').first().waitFor();
    }
  });

  test('says how to start each server for this very copy, in commands that break inside no name', async () => {
    await open(`${locale}/use-your-own-model/`);
    const { origin } = new URL(page.url());
    const servers = page.locator('[data-servers-here]');
    await servers.filter({ hasText: `OLLAMA_ORIGINS="${origin}"` }).waitFor();
    for (const name of ['Ollama', 'llama.cpp', 'LM Studio', 'vLLM'])
      await expect.poll(() => servers.innerText()).toContain(name);
    const lines = await servers
      .locator('tbody tr > :is(:first-child, :nth-child(3))')
      .evaluateAll((cells) => cells.map((cell) => cell.getClientRects().length));
    expect(Math.max(...lines)).toBe(1);
    expect(await scrollWidth()).toBe(1280);
    expect(await violations(page)).toEqual([]);
  });
});

test.each(['en/', 'en/demos/', 'zh/', 'zh/demos/'])('/%s leads there', async (path) => {
  await open(path);
  await expect
    .poll(() => page.locator('a[href$="/use-your-own-model/"]').count())
    .toBeGreaterThan(0);
});
