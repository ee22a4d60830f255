import { expect } from 'vitest';
import { fileOf, page } from '../../../browser/visitor';

/** A run that is over in a moment. */
export const SMALL = { facts: '10', steps: '10', seed: '3', beside: '' };

const demo = () => page.locator('x-finetune');
const field = (name: string) => page.locator(`x-finetune form [name="${name}"]`);

/** Fills the form; a group that is folded is opened. */
export async function fillIn(settings: Record<string, string>): Promise<void> {
  await page.waitForSelector('x-finetune button[data-run]:enabled', { state: 'attached' });
  await page.locator('x-finetune details:not(.lm-playground, .settings)').evaluateAll((groups) => {
    for (const group of groups as HTMLDetailsElement[]) group.open = true;
  });
  for (const [name, value] of Object.entries(settings)) {
    const kind = await field(name).evaluate(({ localName }) => localName);
    if (kind === 'select') await field(name).selectOption(value);
    else await field(name).fill(value);
  }
}

/** Does something and waits until a run has come to its end. */
export async function finishes(action: () => Promise<unknown>): Promise<void> {
  const runs = Number(await demo().getAttribute('data-runs'));
  await action();
  await page.waitForSelector(`x-finetune[data-status=idle][data-runs="${runs + 1}"]`);
}

export const press = (name: 'run' | 'pause' | 'continue' | 'cancel') =>
  page.locator(`x-finetune button[data-${name}]`).click();

export const tune = () => finishes(() => press('run'));

export const said = () => page.locator('x-finetune [data-status-line]').innerText();

/** Does something that cannot work, and gives the sentence that says so. */
export async function fails(action: () => Promise<unknown>): Promise<string> {
  await action();
  await page.waitForSelector('x-finetune[data-status=failed]');
  await expect(page.locator('x-finetune [data-failed]')).toBeVisible();
  return page.locator('x-finetune [data-failure]').innerText();
}

export interface SavedFinetune {
  settings: Record<string, unknown>;
  backend: string;
  runs: {
    step: number;
    loss: number;
    parameters: number;
    looks: { step: number; shares: Record<string, number> }[];
    changes: { matrix: string; rank: number }[];
  }[];
}

export const savedRun = async (): Promise<SavedFinetune> =>
  JSON.parse(String(await fileOf('json'))) as SavedFinetune;
