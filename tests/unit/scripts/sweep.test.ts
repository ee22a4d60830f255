import { describe, expect, test, vi } from 'vitest';
import type { Choice } from '~/demos/finetune/core/choice';
import { FINETUNE } from '~/demos/finetune/core/settings';
import { cellsOf, stillIn, type Sweep } from '../../../scripts/demos/finetune/sweep';

const choice: Choice = { ...FINETUNE, pace: 1 };
const sweep: Sweep = {
  seeds: [1, 2],
  arms: { all: { method: 'all' }, head: { method: 'head', rates: [0.1, 0.2] } },
};

/** Half of two questions right on seed 1, both on seed 2. */
const measuring = () => ({
  measure: vi.fn(({ seed }: Choice) => ({ old: seed / 2, steps: 10 })),
  asked: () => ({ old: 2 }),
});

describe('cellsOf', () => {
  test('returns mean, minimum and maximum of each measure, and an interval where it counts questions', () => {
    const cells = cellsOf(choice, sweep, measuring());
    expect(cells).toMatchObject({
      'en/all/old': 0.75,
      'en/all/old/least': 0.5,
      'en/all/old/most': 1,
      'en/all/old/high': 1,
      'zh/head/0.2/steps': 10,
    });
    expect(cells['en/all/old/low']).toBeLessThanOrEqual(0.5);
    expect(Object.keys(cells)).not.toContain('en/all/steps/low');
  });

  test('measures each arm once per language and seed, and skips known ones', () => {
    const first = measuring();
    const known = cellsOf(choice, sweep, first);
    expect(first.measure).toHaveBeenCalledTimes(12);
    const again = measuring();
    expect(cellsOf(choice, sweep, again, known)).toEqual(known);
    expect(again.measure).not.toHaveBeenCalled();
  });
});

describe('a changed sweep', () => {
  const cells = cellsOf(choice, sweep, measuring());

  test('keeps the results of unchanged arms', () => {
    const later = {
      ...sweep,
      arms: { ...sweep.arms, head: { method: 'head' as const, rates: [0.2, 0.3] } },
    };
    const kept = Object.keys(stillIn(later, sweep, cells));
    expect(kept).toContain('en/all/old');
    expect(kept).toContain('zh/head/0.2/old');
    expect(kept.some((path) => path.includes('0.1') || path.includes('0.3'))).toBe(false);
  });

  test('drops the results of a changed arm, and all results if seeds change', () => {
    const turned = { ...sweep, arms: { ...sweep.arms, all: { method: 'blocks' as const } } };
    expect(Object.keys(stillIn(turned, sweep, cells)).some((path) => path.includes('/all/'))).toBe(
      false,
    );
    expect(stillIn({ ...sweep, seeds: [1, 2, 3] }, sweep, cells)).toEqual({});
  });
});
