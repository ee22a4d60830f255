import { expect } from 'vitest';
import { fileOf, open, page, until, openFolds } from '../../../browser/visitor';

export const CHEAP = ['base', 'rag', 'rule'];

export async function openLab(
  address: string,
  options?: Parameters<typeof open>[1],
): Promise<void> {
  await open(address, options);
  await page.waitForSelector('x-four-roads button[data-run]:enabled');
  await unfoldLines();
}

export const unfoldLines = () => openFolds('x-four-roads details:has(> summary h2)');

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

export const choose = (task: string) =>
  page.locator(`[name=task][value=${task}]`).check({ force: true });

export const seeds = (n: number, from = 1) =>
  page.evaluate(
    (values) => {
      for (const [name, value] of Object.entries(values)) {
        const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
        field.value = String(value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    { seeds: n, seed: from },
  );

export const press = (name: string) =>
  page.locator(`x-four-roads button[data-${name}]:not([data-folder] *)`).click();
export const run = () => press('run');
export const said = () => page.locator('x-four-roads [data-said]').innerText();
export const badge = () => page.locator('x-four-roads [data-badges]').innerText();
export const isIdle = () => until(() => document.querySelector('x-four-roads[data-status=idle]'));

export const isAtWork = () =>
  page.waitForSelector('x-four-roads [data-walked]', { state: 'attached' });

export async function finishes(action: () => Promise<unknown>): Promise<void> {
  const runs = Number(await page.locator('x-four-roads').getAttribute('data-runs'));
  await action();
  await page.waitForSelector(`x-four-roads[data-status=idle][data-runs="${runs + 1}"]`);
}

/** Keeps every sentence of the status line from now on: one may give way to the next before a test looks. */
export async function statusesHeard(): Promise<() => Promise<string[]>> {
  const kept = await page.evaluateHandle(() => {
    const heard: string[] = [];
    const line = document.querySelector('x-four-roads [data-status-line]')!;
    const listen = () => heard.push(line.textContent!.trim());
    new MutationObserver(listen).observe(line, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return heard;
  });
  return () => kept.jsonValue();
}

export async function accuracies(): Promise<Record<string, number>> {
  const lanes = await page
    .locator('x-four-roads [data-road][data-accuracy]')
    .evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset: { road, accuracy } }) => [road, Number(accuracy)]),
    );
  return Object.fromEntries(lanes as [string, number][]);
}

export const values = () => page.locator('x-four-roads [data-value]').allInnerTexts();

export interface SavedRun {
  settings: Record<string, unknown>;
  results: {
    road: string;
    seed: number;
    marks: string;
    questions: { question: string; answer: string }[];
    forgetting: Record<string, number>;
    cost: Record<string, number>;
  }[];
}

/** A file of the lab: its buttons stand in a line below the plate. */
export async function labFile(format: string): Promise<Buffer> {
  await unfoldLines();
  return fileOf(format);
}

export const savedRun = async (): Promise<SavedRun> =>
  JSON.parse(String(await labFile('json'))) as SavedRun;

/** The mean over seeds of the share right, question by question. */
export function meanOf({ results }: SavedRun, road: string): number {
  const of = results.filter((result) => result.road === road);
  const shares = of.map(({ marks }) => (marks.split('1').length - 1) / marks.length);
  expect(of.length).toBeGreaterThan(0);
  return shares.reduce((sum, share) => sum + share, 0) / of.length;
}
