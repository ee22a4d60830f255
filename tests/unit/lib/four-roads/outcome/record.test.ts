import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { timed, type LabRecord } from '~/lib/four-roads/outcome/record';
import { summarise } from '~/lib/four-roads/outcome/summary';
import { recordOf } from '../../../../../scripts/demos/four-roads/lab-record';
import { resultFrom } from '../results';

const settings = { ...LAB_DEFAULTS, seeds: 2 };
const results = [
  resultFrom('rag', 1, '1100'),
  resultFrom('rag', 2, '1111'),
  resultFrom('replay', 1, '1010'),
  resultFrom('replay', 2, '00uu'),
];

describe('recordOf', () => {
  test('has the numbers that lessons quote, by road', () => {
    const { cells } = recordOf(settings, results, [1, 2]);
    expect(cells).toMatchObject({
      'rag/accuracy': 0.75,
      'rag/least': 0.5,
      'rag/most': 1,
      'replay/unknown': 0.25,
      'replay/changed': 0,
      'replay/unchanged': 0.5,
      'rag/old': 1,
      'rag/gflops': 2,
      'rag/tokens': 12,
    });
  });

  test('has enough to summarise again, with the seconds separate', () => {
    const { outcomes } = recordOf(settings, results, [1, 2]);
    expect(summarise(outcomes)).toEqual(summarise(results));
    const clock = { prepareSeconds: 9, updateSeconds: 0, millisecondsPerAnswer: 1 };
    expect(summarise(timed({ outcomes, clock: { replay: clock } }))[1]!.cost.prepareSeconds).toBe(
      9,
    );
  });

  test('opens the requested questions of the first seed', () => {
    const { opened } = recordOf(settings, results, [1, 2]);
    expect(opened.map(({ at }) => at)).toEqual([1, 2]);
    expect(Object.keys(opened[0]!.answers)).toEqual(['rag', 'replay']);
    expect(opened[0]!.answers.rag).toMatchObject({ correct: true, written: [['Mayor', 0.123]] });
  });
});

test.each(globSync('content/runs/four-roads/*.json').sort())(
  '%s states the means of its own marks',
  (file) => {
    const { snapshot } = JSON.parse(readFileSync(file, 'utf8')) as { snapshot?: LabRecord };
    for (const { road, mean, unknown } of summarise(snapshot?.outcomes ?? [])) {
      expect(snapshot!.cells[`${road}/accuracy`]).toBeCloseTo(mean, 4);
      expect(snapshot!.cells[`${road}/unknown`]).toBeCloseTo(unknown, 4);
    }
  },
);
