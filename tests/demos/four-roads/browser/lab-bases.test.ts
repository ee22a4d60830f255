import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run as runFile } from '~/schemas/run';
import { page, useVisitor } from '../../../browser/visitor';
import { accuracies, finishes, openLab, run, seeds, tick } from './four-roads-page';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** The share of a road's answers that were right for the first seed of a recorded run. */
function recorded(name: string, road: string): number {
  const file = readFileSync(`content/runs/four-roads/${name}.json`, 'utf8');
  const { outcomes } = runFile.parse(JSON.parse(file)).snapshot as unknown as {
    outcomes: { road: string; seed: number; marks: string }[];
  };
  const { marks } = outcomes.find((one) => one.road === road && one.seed === 1)!;
  return marks.split('1').length / marks.length - 1 / marks.length;
}

describe('the pretrained model of the lab', () => {
  test('is chosen by the address, loads its own weights, and answers as recorded', async () => {
    await openLab('en/lab/?four-roads.base=2');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await expect.poll(() => page.locator('select[name=base]').inputValue()).toBe('2');
    await tick(['rag']);
    await seeds(1);
    await finishes(run);
    expect(asked.some((path) => path.endsWith('/models/en-2.bin'))).toBe(true);
    expect(asked.some((path) => path.endsWith('/models/en.bin'))).toBe(false);
    await expect
      .poll(async () => (await accuracies()).rag)
      .toBeCloseTo(recorded('base-2-facts-en', 'rag'), 2);
  });

  test('is told beside two others, without a script, in a fold of the lab', async () => {
    await openLab('zh/lab/');
    const tables = page.locator('#bases table');
    await expect.poll(() => tables.count()).toBe(4);
    await expect.poll(() => tables.first().locator('thead th').count()).toBe(4);
    await expect.poll(() => tables.first().locator('tbody tr').count()).toBe(2);
  });
});
