import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { TASKS, type RoadName } from '~/lib/roads';
import { CLAIM_TESTS, type ClaimTest } from '~/lib/roads/claim-tests';
import { claimFindings, findingOf } from '~/lib/roads/claims';
import { outcomeFrom } from './results';

/** Two seeds of a road that answers so many of a hundred questions right, and so many wrong. */
const road = (name: RoadName, right: number, wrong = 100 - right, more = {}) =>
  [1, 2].map((seed) => ({
    ...outcomeFrom(
      name,
      seed,
      '1'.repeat(right) + '0'.repeat(wrong) + 'u'.repeat(100 - right - wrong),
    ),
    ...more,
  }));
const verdictOf = (claimTest: ClaimTest, ...results: ReturnType<typeof road>[]) => {
  const { verdict, reason } = findingOf(claimTest, results.flat());
  return reason ? `${verdict}: ${reason}` : verdict;
};

describe('CLAIM_TESTS', () => {
  test('names claims of the articles only', () => {
    const ids = globSync('content/claims/*.yaml').flatMap((file) =>
      (parse(readFileSync(file, 'utf8')) as { claims: { id: string }[] }).claims.map(
        ({ id }) => id,
      ),
    );
    for (const task of TASKS)
      for (const claim of Object.keys(CLAIM_TESTS[task])) expect(ids).toContain(claim);
  });
});

describe('findingOf', () => {
  const ahead: ClaimTest = { kind: 'ahead', road: 'rag', of: ['prompt'], by: 0.1 };

  test('supports what lies ahead with its whole interval', () => {
    expect(verdictOf(ahead, road('rag', 80), road('prompt', 20))).toBe('supported');
    expect(verdictOf(ahead, road('rag', 20), road('prompt', 80))).toBe('against');
    expect(verdictOf(ahead, road('rag', 50), road('prompt', 40))).toBe('untested: spread');
  });

  test('leaves untested what was not run', () => {
    expect(verdictOf(ahead, road('rag', 80))).toBe('untested: roads');
    const { figures } = findingOf(ahead, road('rag', 80));
    expect(figures).toEqual([{ road: 'rag', measure: 'right', value: 0.8 }]);
  });

  test('asks of level roads that the interval stays within the band', () => {
    const level: ClaimTest = { kind: 'level', road: 'finetune', of: ['rag'], within: 0.1 };
    expect(verdictOf(level, road('finetune', 80), road('rag', 79))).toBe('supported');
    expect(verdictOf(level, road('finetune', 80), road('rag', 40))).toBe('against');
    expect(verdictOf(level, road('finetune', 80), road('rag', 71))).toBe('untested: spread');
  });

  test('takes an order apart into pairs, and one wrong pair is enough', () => {
    const order: ClaimTest = {
      kind: 'order',
      groups: [['prompt'], ['rag', 'finetune'], ['scratch']],
    };
    const low = [road('prompt', 10), road('rag', 50), road('finetune', 50)];
    expect(verdictOf(order, ...low, road('scratch', 90))).toBe('supported');
    expect(verdictOf(order, ...low, road('scratch', 20))).toBe('against');
  });

  test('does not ask the lowest group of an order to be level within', () => {
    const least: ClaimTest = { kind: 'order', groups: [['prompt'], ['rag', 'scratch']] };
    expect(verdictOf(least, road('prompt', 5), road('rag', 90), road('scratch', 40))).toBe(
      'supported',
    );
  });

  test('tells wrong from unknown', () => {
    const seldom: ClaimTest = { kind: 'seldom-wrong', road: 'rag', most: 0.05 };
    expect(verdictOf(seldom, road('rag', 30, 0))).toBe('supported');
    expect(verdictOf(seldom, road('rag', 30, 70))).toBe('against');
    expect(verdictOf(seldom, road('rag', 95, 5))).toBe('untested: spread');
    const more: ClaimTest = { kind: 'more-wrong', road: 'rag', of: ['finetune'] };
    expect(verdictOf(more, road('rag', 30, 70), road('finetune', 30, 10))).toBe('supported');
  });

  test('wants old facts lost in every seed', () => {
    const forgets: ClaimTest = { kind: 'forgets', road: 'finetune', by: 0.05 };
    const lost = (...old: number[]) =>
      road('finetune', 90).map((each, i) => ({
        ...each,
        forgetting: { ...each.forgetting, old: old[i]! },
      }));
    expect(verdictOf(forgets, lost(0.7, 0.8))).toBe('supported');
    expect(verdictOf(forgets, lost(0.7, 0.99))).toBe('untested: spread');
    expect(verdictOf(forgets, lost(1, 0.99))).toBe('against');
  });

  test('sees nothing of what retrieval costs where retrieval finds everything', () => {
    const bounded: ClaimTest = { kind: 'bounded', road: 'rag', within: 0.1 };
    expect(verdictOf(bounded, road('rag', 40, 0, { reached: 0.4 }))).toBe('supported');
    expect(verdictOf(bounded, road('rag', 90, 0, { reached: 0.4 }))).toBe('against');
    expect(verdictOf(bounded, road('rag', 99, 0, { reached: 1 }))).toBe('untested: nothing');
    expect(verdictOf(bounded, road('rag', 99))).toBe('untested: nothing');
  });

  test('compares changed facts with those that stayed', () => {
    const keeps: ClaimTest = { kind: 'keeps-up', road: 'rag', within: 0.1 };
    const groups = (changed: number, unchanged: number) => ({ groups: { changed, unchanged } });
    expect(verdictOf(keeps, road('rag', 90, 0, groups(0.95, 0.97)))).toBe('supported');
    expect(verdictOf(keeps, road('rag', 50, 0, groups(0.1, 0.97)))).toBe('against');
    expect(verdictOf(keeps, road('rag', 0, 0, groups(0, 0)))).toBe('untested: nothing');
    expect(verdictOf(keeps, road('rag', 50))).toBe('untested: nothing');
  });
});

describe('claimFindings', () => {
  test('has a finding for every claim of the task, in an empty run untested', () => {
    for (const task of TASKS) {
      const findings = claimFindings(task, []);
      expect(findings.map(({ claim }) => claim)).toEqual(Object.keys(CLAIM_TESTS[task]));
      expect(findings.every(({ verdict }) => verdict === 'untested')).toBe(true);
    }
  });
});
