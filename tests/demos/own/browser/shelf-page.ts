import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { open, page, type ChosenFile } from '../../../browser/visitor';

export const material = (): Locator => page.locator('x-material');
export const row = (name: string): Locator => material().locator(`[data-file="${name}"]`);

export const isRead = async (): Promise<void> => {
  await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('x-material [data-busy]')!.hidden &&
      ![...document.querySelectorAll('x-material [data-file]')].some(
        (file) => !file.querySelector('[data-decision], [name=taken]'),
      ),
  );
};

export async function bring(...files: ChosenFile[]): Promise<void> {
  await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
  await material().locator('[name=material]').setInputFiles(files);
  for (const { name } of files) await row(name).or(refusal(name)).waitFor();
  await isRead();
}

export const refusal = (name: string): Locator => material().locator(`[data-refused="${name}"]`);

export const enter = (locale = 'en') => open(`${locale}/own/`);

/** Opens the page, and brings some files to its shelf. */
export async function enterWith(...files: ChosenFile[]): Promise<void> {
  await enter();
  await bring(...files);
}

const keep = () => material().locator('[name=keep]');
export const kept = () => material().locator('[data-kept]').innerText();

/** Has the shelf kept in this browser. */
export async function keepAll(): Promise<void> {
  await keep().check();
  await expect.poll(kept).toContain('are kept in this browser');
}
