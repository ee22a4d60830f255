import { describe, expect, test } from 'vitest';
import { summariser } from '~/demos/four-roads/run/race';
import { summarise } from '~/lib/four-roads/outcome/summary';
import { resultFrom } from '../../unit/lib/four-roads/results';

describe('summariser', () => {
  const results = [
    resultFrom('rag', 1, '1010'),
    resultFrom('base', 1, '0u00'),
    resultFrom('rag', 2, '1110'),
  ];

  test('equals a full recomputation after each result', () => {
    const summaries = summariser();
    for (let n = 0; n <= results.length; n++)
      expect(summaries(results.slice(0, n))).toEqual(summarise(results.slice(0, n)));
  });

  test('does not recompute roads without new results', () => {
    const summaries = summariser();
    const [base] = summaries(results.slice(0, 2));
    const after = summaries(results);
    expect(after[0]).toBe(base);
    expect(after[1]!.seeds).toHaveLength(2);
    expect(summaries(results)).toBe(after);
  });
});
