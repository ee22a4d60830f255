import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outcomeOf, type Outcome } from '~/demos/four-roads/core/outcome';
import { recordedSlots } from '~/demos/four-roads/core/recorded-slots';
import { measuredSlots } from '~/demos/four-roads/core/measured-slots';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { resultFrom } from './results';

const clock = { prepareSeconds: 4, updateSeconds: 0, millisecondsPerAnswer: 2 };
const date = '2026-11-21';

describe('recordedSlots', () => {
  test('says of a record what the run itself would have said', () => {
    for (const task of ['facts', 'change', 'behaviour'] as const) {
      const settings = { ...LAB_DEFAULTS, task };
      const results = [1, 2].map((seed) => resultFrom('rag', seed, '1100'.repeat(20), clock));
      expect(recordedSlots({ settings, date, outcomes: results.map(outcomeOf) })).toEqual(
        measuredSlots({ settings, date, results }),
      );
    }
  });

  test('asks for a clock', () => {
    const timed = outcomeOf(resultFrom('rag', 1, '11'));
    const outcomes = [{ ...timed, cost: { ...timed.cost, prepareSeconds: undefined } }];
    expect(() => recordedSlots({ settings: LAB_DEFAULTS, date, outcomes })).toThrow(/no clock/);
  });
});

describe.each(['change-en', 'change-zh'])('groups of the record %s', (name) => {
  const { snapshot } = JSON.parse(readFileSync(`content/runs/four-roads/${name}.json`, 'utf8')) as {
    snapshot: { outcomes: Outcome[] };
  };

  test('are as large as one another: their shares add up to the marks', () => {
    for (const { marks, groups } of snapshot.outcomes) {
      const size = marks.length / Object.keys(groups).length;
      const right = Object.values(groups).reduce((sum, share) => sum + share * size, 0);
      expect(right).toBeCloseTo(marks.split('1').length - 1, 6);
    }
  });
});
