import { expect } from 'vitest';
import { fileOf, page } from './visitor';

/** Roads that are over in a moment. */
export const CHEAP = ['base', 'rag', 'rule'];

/** Ticks these roads and no others. */
export async function tick(roads: readonly string[]): Promise<void> {
  await page.waitForSelector('x-four-roads button[data-run]:enabled');
  await page.locator('x-four-roads [name=road]').evaluateAll((all, wanted) => {
    for (const box of all as HTMLInputElement[]) {
      if (box.checked === wanted.includes(box.value)) continue;
      box.checked = !box.checked;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, roads);
}

export const choose = (task: string) => page.locator(`[name=task][value=${task}]`).check();

export async function seeds(n: number, from = 1): Promise<void> {
  await page.locator('input[name=seeds]').fill(String(n));
  await page.locator('input[name=seed]').fill(String(from));
}

export const press = (name: string) => page.locator(`x-four-roads button[data-${name}]`).click();
export const run = () => press('run');
export const said = () => page.locator('x-four-roads [data-status-line]').innerText();

/** Does something and waits until a run has come to its end. */
export async function finishes(action: () => Promise<unknown>): Promise<void> {
  const runs = Number(await page.locator('x-four-roads').getAttribute('data-runs'));
  await action();
  await page.waitForSelector(`x-four-roads[data-status=idle][data-runs="${runs + 1}"]`);
}

/** What each road has reached, as the page has it. */
export async function accuracies(): Promise<Record<string, number>> {
  const lanes = await page
    .locator('x-four-roads [data-road][data-accuracy]')
    .evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset: { road, accuracy } }) => [road, Number(accuracy)]),
    );
  return Object.fromEntries(lanes as [string, number][]);
}

export interface SavedRun {
  task: string;
  settings: Record<string, unknown>;
  seeds: number[];
  results: {
    road: string;
    seed: number;
    accuracy: number;
    unknown: number;
    wrong: number;
    forgetting: Record<string, number>;
    cost: Record<string, number>;
    questions: { question: string; expected: string; answer: string; correct: boolean }[];
  }[];
}

export const savedRun = async (): Promise<SavedRun> =>
  JSON.parse(String(await fileOf('json'))) as SavedRun;

/** The mean over seeds of the share right, question by question. */
export function meanOf({ results }: SavedRun, road: string): number {
  const of = results.filter((result) => result.road === road);
  const shares = of.map(({ questions }) => questions.filter(({ correct }) => correct).length);
  expect(of.length).toBeGreaterThan(0);
  return shares.reduce((sum, n, i) => sum + n / of[i]!.questions.length, 0) / of.length;
}
