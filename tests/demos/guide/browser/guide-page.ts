import { readGuide } from '../../../content/read';
import { answered } from '../../../browser/demo';
import { page } from '../../../browser/visitor';

export const guide = readGuide();

export const PATH = 'en/guide/';
export const after = (action: () => Promise<unknown>) => answered('x-guide', action);
export const blank = (name: string) => page.locator(`select[data-blank=${name}]`);
export const choose = (name: string, value: string) => after(() => blank(name).selectOption(value));

export const sheet = () => page.locator('[data-memo-sheet]');
export async function openMemo(): Promise<void> {
  await page.locator('button[data-memo]:enabled').click();
  await sheet().locator('[data-memo-text] > p').first().waitFor();
}
