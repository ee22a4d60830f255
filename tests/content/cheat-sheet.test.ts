import { describe, expect, test } from 'vitest';
import { adapterWeights } from '~/lib/cost/adapter';
import { breakEvenRequests } from '~/lib/cost/serving';
import { trainingOperations } from '~/lib/cost/compute';
import { trainingBytes, weightBytes } from '~/lib/cost/memory';
import { both } from '~/lib/locale';
import { ROADS } from '~/lib/road';
import { run } from '~/schemas/run';
import { readFileSync } from 'node:fs';
import { readCheatSheet, runFiles } from './read';

const sheet = readCheatSheet();
const cells = new Map(
  runFiles().flatMap((file) => {
    const { name, snapshot } = run.parse(JSON.parse(readFileSync(file, 'utf8')));
    return Object.entries(snapshot?.cells ?? {}).map(([cell, value]) => [`${name}/${cell}`, value]);
  }),
);
function numbersOf(begin: string, locale: 'en' | 'zh'): number[] {
  const found = sheet.rules.find(({ rule }) => rule.en.startsWith(begin));
  if (!found)
    throw new Error(
      `content/cheat-sheet.yaml has no rule “${begin}”: bring tests/content/cheat-sheet.test.ts into line.`,
    );
  return found.bars.map(({ at }) => Number(cells.get(at.replaceAll('{l}', locale))));
}
const exampleOf = (begin: string): string =>
  sheet.formulas.find(({ of }) => of.en.startsWith(begin))!.example.en;

describe('the cheat sheet', () => {
  test('lists the four roads in order', () => {
    expect(sheet.roads.map(({ road }) => road)).toEqual(ROADS);
  });

  test('names recorded shares in both languages', () => {
    for (const { bars } of sheet.rules)
      for (const { at } of bars)
        for (const cell of Object.values(both((locale) => at.replaceAll('{l}', locale)))) {
          const fault = `content/cheat-sheet.yaml names ${cell}; name a cell of a recorded run that is a share`;
          expect(cells.get(cell) ?? -1, fault).toBeGreaterThanOrEqual(0);
          expect(cells.get(cell), fault).toBeLessThanOrEqual(1);
        }
  });

  test.each(['en', 'zh'] as const)('states in its rules what the runs show: %s', (locale) => {
    const [alone, prompt, rag, tuned] = numbersOf('Facts belong', locale);
    expect(Math.max(alone!, prompt!)).toBeLessThan(0.2);
    expect(rag).toBeGreaterThan(tuned!);
    const [passages, examples, form] = numbersOf('Form comes', locale);
    expect(passages).toBeLessThan(0.05);
    expect(Math.min(examples!, form!)).toBeGreaterThan(0.9);
    const [byWords, byMeaning] = numbersOf('Test the search', locale);
    expect(byMeaning).toBeGreaterThan(2 * byWords!);
    const [old, oldAfter, unknown, unknownAfter] = numbersOf('Tuning takes', locale);
    expect(oldAfter).toBeLessThan(old! - 0.05);
    expect(unknownAfter).toBeLessThan(unknown! / 10);
    const [few, more, many] = numbersOf('A small test', locale);
    expect(few).toBeGreaterThan(more!);
    expect(more).toBeGreaterThan(many!);
  });

  test('has the results of the site’s formulas as examples', () => {
    expect(exampleOf('Memory of')).toContain(`${weightBytes(8e9, 16) / 1e9} GB`);
    expect(exampleOf('Memory to')).toContain(`${trainingBytes(65e9) / 1e9} GB`);
    const one = { layers: 1, width: 4096, keyValueWidth: 4096, hidden: 1 };
    const weights = adapterWeights(one, { rank: 8, matrices: ['query'] });
    expect(exampleOf('Weights of')).toContain(weights.toLocaleString('en'));
    expect(trainingOperations(1, 1)).toBe(6);
    const requests = breakEvenRequests(600, 0.002)!;
    expect(exampleOf('Requests')).toContain(requests.toLocaleString('en'));
    expect(exampleOf('Answer only')).toContain(`${(100 * 3) / (1 + 3)}%`);
    expect(exampleOf('Margin')).toContain(`${100 / Math.sqrt(100)} points`);
  });
});
