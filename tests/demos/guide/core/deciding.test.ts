import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidingOf } from '~/demos/guide/core/deciding';
import { planFor, roadsOf } from '~/demos/guide/core/plan';
import type { Answers, Rule } from '~/demos/guide/core/rules';

const questions = [
  { id: 'sky', options: [{ id: 'clear' }, { id: 'cloud' }, { id: 'rain' }] },
  { id: 'bag', options: [{ id: 'small' }, { id: 'large' }] },
  { id: 'hat', options: [{ id: 'red' }, { id: 'blue' }] },
];
const rule = (id: string, when: Rule['when'][number], roads: Rule['roads']): Rule => ({
  id,
  when: [when],
  roads,
});

describe('how often a question decides', () => {
  test('is counted by hand: rain asks for retrieval, with a large bag also for tuning', () => {
    const rules = [
      rule('wet', { sky: ['rain'] }, { rag: 3 }),
      rule('wet-and-heavy', { sky: ['rain'], bag: ['large'] }, { finetune: 3 }),
    ];
    // Of the three pairs of skies two hold rain; the bag counts under one sky of three; the hat never.
    expect(decidingOf(questions, rules)).toEqual([
      { question: 'sky', roads: 2 / 3, first: 2 / 3 },
      { question: 'bag', roads: 1 / 3, first: 0 },
      { question: 'hat', roads: 0, first: 0 },
    ]);
  });

  test('agrees with asking every pair of sets one by one', () => {
    const effect = fc.constantFrom(-1, 2, 3, 'require' as const, 'exclude' as const);
    const some = (ids: string[]) => fc.subarray(ids, { minLength: 1 });
    const anyRule = fc.record({
      id: fc.string(),
      when: fc.record({ sky: some(['clear', 'cloud', 'rain']), hat: some(['red', 'blue']) }),
      roads: fc.record({ rag: effect, finetune: effect }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 4 }), (drawn) => {
        const rules = drawn.map(({ id, when, roads }) => rule(id, when, roads));
        const [sky, bag, hat] = decidingOf(questions, rules);
        const planOf = (answers: Answers) => roadsOf(planFor(rules, answers)).join();
        let changed = 0;
        for (const bagged of ['small', 'large'])
          for (const colour of ['red', 'blue']) {
            const plans = ['clear', 'cloud', 'rain'].map((one) =>
              planOf({ sky: one, bag: bagged, hat: colour }),
            );
            changed += [
              [0, 1],
              [0, 2],
              [1, 2],
            ].filter(([a, b]) => plans[a!] !== plans[b!]).length;
          }
        expect(sky!.roads).toBeCloseTo(changed / 12, 12);
        expect(bag!.roads).toBe(0);
        expect(hat!.first).toBeLessThanOrEqual(hat!.roads);
      }),
    );
  });

  test('is nothing where a question has one answer', () => {
    expect(decidingOf([{ id: 'only', options: [{ id: 'one' }] }], [])).toEqual([
      { question: 'only', roads: 0, first: 0 },
    ]);
  });
});
