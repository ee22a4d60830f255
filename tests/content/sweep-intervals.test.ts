import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spreadOfShares } from '../../tools/evaluation/spread-of-shares';
import { run } from '~/schemas/run';

/** Questions behind each share of a full-sized run; see `questionsOf`. */
const QUESTIONS: Record<string, number> = { old: 100, reading: 40, unknown: 100, fewShot: 40 };

/** Shares of three seeds, found back from their mean, their least and their most. */
function seedsOf(cells: Record<string, number | string>, path: string): number[] {
  const [mean, least, most] = ['', '/least', '/most'].map((end) => cells[path + end]) as number[];
  if (least === undefined || most === undefined) return [mean!, mean!, mean!];
  return [least, 3 * mean! - least - most, most];
}

test.each(globSync('content/runs/finetune/*.json').sort())(
  'the intervals of %s match their seeds, whose shares are whole numbers of questions',
  (file) => {
    const { cells = {} } = run.parse(JSON.parse(readFileSync(file, 'utf8'))).snapshot!;
    const shares = Object.keys(cells).flatMap((path) => {
      const name = path.split('/').at(-1)!;
      return name in QUESTIONS ? [{ path, questions: QUESTIONS[name]! }] : [];
    });
    for (const { path, questions } of shares) {
      const seeds = seedsOf(cells, path);
      for (const share of seeds)
        expect(Math.abs(share * questions - Math.round(share * questions)), path).toBeLessThan(
          0.02,
        );
      const { low, high } = spreadOfShares(seeds, questions);
      expect(cells[`${path}/low`], path).toBeCloseTo(low, 4);
      expect(cells[`${path}/high`], path).toBeCloseTo(high, 4);
    }
  },
);
