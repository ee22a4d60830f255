import { expect } from 'vitest';
import { fileOf, page, visitor } from '../../../browser/visitor';

/** A run that is over in a moment. */
export const SMALL = { source: 'world', size: 'd48l2', steps: '24', batch: '4', seed: '3' };

const field = (name: string) => page.locator(`x-trainer #trainer-inputs [name="${name}"]`);

/** Opens every fold of the demo but the one that fetches a model. */
export const unfold = () =>
  page.locator('x-trainer details:not(.lm-playground, .settings)').evaluateAll((folds) => {
    for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
  });

/** Fills the form; what is folded is opened. */
export async function fillIn(settings: Record<string, string>): Promise<void> {
  await page.waitForSelector('x-trainer .bench button[data-run]:enabled', { state: 'attached' });
  await unfold();
  for (const [name, value] of Object.entries(settings)) {
    const kind = await field(name)
      .first()
      .evaluate(({ localName }) => localName);
    if (kind === 'select') await field(name).selectOption(value);
    else await field(name).fill(value);
  }
}

/** Does something and waits until a run has come to its end. */
export async function finishes(action: () => Promise<unknown>): Promise<void> {
  const runs = Number(await page.locator('x-trainer').getAttribute('data-runs'));
  await action();
  await page.waitForSelector(`x-trainer[data-status=idle][data-runs="${runs + 1}"]`);
}

export const press = (name: 'run' | 'pause' | 'continue' | 'cancel') =>
  page.locator(`x-trainer .bench button[data-${name}]`).click();

export const train = () => finishes(() => press('run'));

/** The loss as it is written, every digit. */
export const loss = () => page.locator('[data-loss]').innerText();
export const said = () => page.locator('x-trainer .bench [data-status-line]').innerText();

/** Does something that cannot work, and gives the sentence that says so. */
export async function fails(action: () => Promise<unknown>): Promise<string> {
  await action();
  await page.waitForSelector('x-trainer[data-status=failed]');
  await expect(page.locator('x-trainer .bench [data-failed]')).toBeVisible();
  return page.locator('x-trainer .bench [data-failure]').innerText();
}

export interface SavedTrainer {
  settings: Record<string, unknown>;
  backend: string;
  runs: { size: string; step: number; loss: number; losses: [number, number][] }[];
}

export const savedRun = async (): Promise<SavedTrainer> =>
  JSON.parse(String(await fileOf('json'))) as SavedTrainer;

/** What the browser itself says of a request that fails is no fault of the page. */
export function forgiveRefused(): void {
  const others = visitor.faults.filter((fault) => !fault.includes('Failed to load resource'));
  visitor.faults.splice(0, Infinity, ...others);
}
