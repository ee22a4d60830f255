import { describe, expect, test } from 'vitest';
import { hoursByFormula, PUBLISHED, usedBy } from '../../../../scripts/demos/cost/published';

const USED = 0.4;
/** How far the formula at 40% may lie from the published hours, upwards or downwards. */
const WITHIN: Record<string, number> = {
  'Llama 2 7B': 0.03,
  'Llama 2 13B': 0.06,
  'Llama 2 70B': 0.08,
  'LLaMA 65B': 0.2,
  'LLaMA 13B': 0.3,
};

describe('published training runs', () => {
  test.each(Object.entries(WITHIN))(
    '%s took as many hours as the formula gives at 40%%, within %d',
    (name, tolerance) => {
      const run = PUBLISHED.find((one) => one.name === name)!;
      expect(Math.abs(hoursByFormula(run, USED) / run.hours - 1)).toBeLessThan(tolerance);
    },
  );

  test('used between an eighth and six tenths of their cards', () => {
    for (const run of PUBLISHED) {
      expect(usedBy(run), run.name).toBeGreaterThan(0.125);
      expect(usedBy(run), run.name).toBeLessThan(0.6);
    }
  });

  test('are sorted by their hours', () => {
    const hours = PUBLISHED.map((run) => run.hours);
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
  });

  test('cost DeepSeek-V3 as reported: $5.576 million for all stages at $2 an hour, $5.33 million for this', () => {
    const { hours } = PUBLISHED.find(({ name }) => name === 'DeepSeek-V3')!;
    expect(hours * 2).toBe(5_328_000);
    expect((hours + 119e3 + 5e3) * 2).toBe(5_576_000);
  });
});
