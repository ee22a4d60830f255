import { describe, expect, test } from 'vitest';
import { compare, summarise } from '~/lib/four-roads/outcome/summary';
import { outcomeOf } from '~/lib/four-roads/outcome/outcome';
import { outcomeFrom, resultFrom } from '../results';

describe('summarise', () => {
  const results = [
    resultFrom('rag', 2, '1111', { prepareSeconds: 1 }),
    resultFrom('rag', 1, '10u1'),
    resultFrom('base', 1, 'uu00'),
  ];

  test('has one line per road in order, with the seeds in order', () => {
    const [base, rag] = summarise(results);
    expect(base).toMatchObject({ road: 'base', mean: 0, unknown: 0.5, wrong: 0.5 });
    expect(rag).toMatchObject({ road: 'rag', mean: 0.75, unknown: 0.125, wrong: 0.125 });
    expect(rag!.seeds).toEqual([
      { seed: 1, accuracy: 0.5 },
      { seed: 2, accuracy: 1 },
    ]);
  });

  test('averages groups, skills and costs over the seeds', () => {
    const rag = summarise(results)[1]!;
    // even places are unchanged: 1 of 2 in seed 1 and 2 of 2 in seed 2
    expect(rag.groups).toEqual({ unchanged: 0.75, changed: 0.75 });
    expect(rag.forgetting).toEqual({ old: 1, read: 0.75, abstain: 0.5, absent: 0.75, fewshot: 1 });
    expect(rag.cost.prepareSeconds).toBe(2);
  });

  test('has no seconds if one seed has none', () => {
    const { prepareSeconds, ...unclocked } = results[0]!.cost;
    expect(prepareSeconds).toBe(1);
    const [rag] = summarise([results[1]!, { ...outcomeOf(results[0]!), cost: unclocked }]);
    expect(rag!.cost).not.toHaveProperty('prepareSeconds');
    expect(rag!.cost.steps).toBe(10);
  });
});

describe('compare', () => {
  const seeds = (road: 'rag' | 'replay', ...marks: string[]) =>
    marks.map((each, i) => outcomeFrom(road, i + 1, each));

  test('is undecided about a road and itself', () => {
    const rag = seeds('rag', '1010', '1100');
    expect(compare(rag, rag)).toEqual({ mean: 0, low: 0, high: 0, seeds: 2, undecided: true });
  });

  test('separates a large difference, and is undecided about one question of many', () => {
    const low = seeds('replay', '0'.repeat(40), '0'.repeat(40));
    const high = seeds('rag', '1'.repeat(39) + '0', '1'.repeat(40));
    expect(compare(high, low)).toMatchObject({ undecided: false, seeds: 2 });
    const once = seeds('rag', '1' + '0'.repeat(39), '0'.repeat(40));
    expect(compare(once, low)).toMatchObject({ mean: 1 / 80, undecided: true });
  });

  test('detects by pairing what two separate intervals hide', () => {
    // hard and easy questions alternate; the first road also answers every tenth of the hard ones
    const hard = '10'.repeat(60);
    const better = [...hard].map((mark, i) => (i % 20 === 1 ? '1' : mark)).join('');
    const one = seeds('rag', better, better, better);
    const two = seeds('replay', hard, hard, hard);
    expect(compare(one, two)!.undecided).toBe(false);
    const head = summarise(two)[0]!;
    const rag = summarise(one)[0]!;
    expect(rag.low).toBeLessThan(head.high);
  });

  test('uses only seeds that both have, and is undefined without any', () => {
    const rag = seeds('rag', '10', '11', '00');
    expect(compare(rag, seeds('replay', '10'))!.seeds).toBe(1);
    expect(compare(rag, [])).toBeUndefined();
    expect(compare(rag, seeds('replay', '1'))).toBeUndefined();
  });
});
