import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS, type LabSettings } from '~/demos/four-roads/core/settings';
import { TASKS, type Contender } from '~/demos/four-roads/core/names';
import { CLAIM_TESTS, type ClaimTest } from '~/demos/four-roads/core/claim-tests';
import { claimFindings, findingOf } from '~/demos/four-roads/core/claims';
import type { Counted } from '~/demos/four-roads/core/outcome';
import { outcomeFrom, resultFrom } from './results';

/** Two seeds of a road that answers so many of a hundred questions right, and so many wrong. */
const road = (name: Contender, right: number, wrong = 100 - right, more = {}) =>
  [1, 2].map((seed) => ({
    ...outcomeFrom(
      name,
      seed,
      '1'.repeat(right) + '0'.repeat(wrong) + 'u'.repeat(100 - right - wrong),
    ),
    ...more,
  }));
const verdictWith = (
  settings: Partial<LabSettings>,
  claimTest: ClaimTest,
  ...results: Counted[][]
) => {
  const { verdict, reason } = findingOf(
    claimTest,
    { ...LAB_DEFAULTS, ...settings },
    results.flat(),
  );
  return reason ? `${verdict}: ${reason}` : verdict;
};
const verdictOf = (claimTest: ClaimTest, ...results: Counted[][]) =>
  verdictWith({}, claimTest, ...results);
/** Two seeds of a road, by their marks: those at even places are about facts that did not change. */
const whole = (name: Contender, marks: string, changeFlops = 0) =>
  [1, 2].map((seed) => resultFrom(name, seed, marks, { changeFlops }));

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
    const { figures } = findingOf(ahead, LAB_DEFAULTS, road('rag', 80));
    expect(figures).toEqual([{ road: 'rag', measure: 'right', value: 0.8 }]);
  });

  test('takes no answers that are all alike for certainty, and decides nothing on a few', () => {
    const few = (name: Contender, marks: string) => [outcomeFrom(name, 1, marks)];
    const all = '1'.repeat(19);
    expect(verdictOf(ahead, few('rag', all), few('prompt', '0'.repeat(19)))).toBe('untested: few');
    const reaches: ClaimTest = { kind: 'reaches', road: 'rag', least: 0.9 };
    expect(verdictOf(reaches, few('rag', all))).toBe('untested: few');
    // of 20 alike, 3.84 / 23.84 of all others may be unlike them: 0.84 is below 0.9
    expect(verdictOf(reaches, few('rag', '1'.repeat(20)))).toBe('untested: spread');
    expect(verdictOf(reaches, few('rag', '1'.repeat(40)))).toBe('supported');
    const seldom: ClaimTest = { kind: 'seldom-wrong', road: 'rag', most: 0.05 };
    expect(verdictOf(seldom, few('rag', 'u'.repeat(70)))).toBe('untested: spread');
    expect(verdictOf(seldom, few('rag', 'u'.repeat(80)))).toBe('supported');
  });

  test('tells nothing from two roads that are never right', () => {
    expect(verdictOf(ahead, road('rag', 0), road('prompt', 0))).toBe('untested: spread');
    const level: ClaimTest = { kind: 'level', road: 'rag', of: ['prompt'], within: 0.1 };
    expect(verdictOf(level, road('rag', 0), road('prompt', 0))).toBe('untested: spread');
  });

  test('asks no road to be ahead of one that is right throughout', () => {
    expect(verdictOf(ahead, road('rag', 80), road('prompt', 100))).toBe('untested: ceiling');
    // by more than a tenth nothing can be ahead of 0.9
    expect(verdictOf(ahead, road('rag', 100), road('prompt', 90))).toBe('untested: ceiling');
    expect(verdictOf({ ...ahead, by: 0 }, road('rag', 100), road('prompt', 90))).toBe('supported');
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

  test('measures what was lost against the base of the same seed, if it was run', () => {
    const forgets: ClaimTest = { kind: 'forgets', road: 'finetune', by: 0.05 };
    const old = (name: Contender, share: number) =>
      road(name, 50).map((each) => ({ ...each, forgetting: { ...each.forgetting, old: share } }));
    expect(verdictOf(forgets, old('finetune', 0.9))).toBe('supported');
    expect(verdictOf(forgets, old('finetune', 0.9), old('base', 0.92))).toBe('against');
    const { figures } = findingOf(forgets, LAB_DEFAULTS, [
      ...old('finetune', 0.9),
      ...old('base', 0.92),
    ]);
    expect(figures).toEqual([
      { road: 'base', measure: 'old', value: 0.92 },
      { road: 'finetune', measure: 'old', value: 0.9 },
    ]);
  });

  test('decides on little data only where little was taught', () => {
    const little: ClaimTest = { kind: 'reaches', road: 'finetune', least: 0.8, taught: 30 };
    const facts = (n: number) =>
      [1, 2, 3].map((seed) => outcomeFrom('finetune', seed, '1'.repeat(n)));
    // every fact is taught in two forms; as questions and as statements, in four
    expect(verdictWith({ teach: 'questions' }, little, facts(15))).toBe('supported');
    expect(verdictWith({ teach: 'questions' }, little, facts(16))).toBe('untested: taught');
    expect(verdictWith({ teach: 'mixed' }, little, facts(7))).toBe('supported');
    expect(verdictWith({ teach: 'mixed' }, little, facts(8))).toBe('untested: taught');
    expect(verdictWith({ teach: 'mixed' }, little, facts(3))).toBe('untested: few');
  });

  test('sees nothing of what retrieval costs where retrieval finds everything', () => {
    const bounded: ClaimTest = { kind: 'bounded', road: 'rag', within: 0.1 };
    expect(verdictOf(bounded, road('rag', 40, 0, { reached: 0.4 }))).toBe('supported');
    expect(verdictOf(bounded, road('rag', 90, 0, { reached: 0.4 }))).toBe('against');
    expect(verdictOf(bounded, road('rag', 99, 0, { reached: 1 }))).toBe('untested: nothing');
    expect(verdictOf(bounded, road('rag', 99))).toBe('untested: nothing');
  });

  test('compares changed facts with those that stayed, question by question', () => {
    const keeps: ClaimTest = { kind: 'keeps-up', road: 'rag', within: 0.1 };
    const times = (marks: string, n = 60) => marks.repeat(n);
    expect(verdictOf(keeps, whole('rag', times('11')))).toBe('supported');
    expect(verdictOf(keeps, whole('rag', times('10')))).toBe('against');
    expect(verdictOf(keeps, whole('rag', times('11', 9) + '10'))).toBe('untested: spread');
    expect(verdictOf(keeps, whole('rag', times('11', 3)))).toBe('untested: few');
    expect(verdictOf(keeps, whole('rag', times('00')))).toBe('untested: nothing');
    expect(verdictOf(keeps, road('rag', 50))).toBe('untested: nothing');
  });

  test('calls cheap to change what costs no more and answers the changes as well', () => {
    const cheap: ClaimTest = {
      ...{ kind: 'changes-cheaply', road: 'rag', of: ['prompt', 'finetune'], within: 0.1 },
    };
    const all = '11'.repeat(60);
    const [prompt, tuned] = [whole('prompt', '00'.repeat(60)), whole('finetune', all, 1e11)];
    expect(verdictOf(cheap, whole('rag', all), prompt, tuned)).toBe('supported');
    expect(verdictOf(cheap, whole('rag', all, 2e11), prompt, tuned)).toBe('against');
    // accuracy on what did not change is no part of it
    expect(verdictOf(cheap, whole('rag', '01'.repeat(60)), prompt, tuned)).toBe('supported');
    expect(verdictOf(cheap, whole('rag', '1110'.repeat(30)), prompt, tuned)).toBe('against');
    expect(verdictOf(cheap, whole('rag', '10'.repeat(60)), prompt, tuned)).toBe(
      'untested: nothing',
    );
    expect(verdictOf(cheap, road('rag', 90), road('prompt', 10), road('finetune', 90))).toBe(
      'untested: nothing',
    );
  });
});

describe('claimFindings', () => {
  test('has a finding for every claim of the task, in an empty run untested', () => {
    for (const task of TASKS) {
      const findings = [...claimFindings({ ...LAB_DEFAULTS, task }, [])];
      expect(findings.map(({ claim }) => claim)).toEqual(Object.keys(CLAIM_TESTS[task]));
      expect(findings.every(({ verdict }) => verdict === 'untested')).toBe(true);
    }
  });

  test('looks at retrieved examples where it asks whether tuning controls the output best', () => {
    const settings = { ...LAB_DEFAULTS, task: 'behaviour' } as const;
    const results = [
      ...[road('finetune', 95), road('prompt', 10), road('rule', 30), road('rag', 0)],
      road('examples', 100),
    ].flat();
    const finding = [...claimFindings(settings, results)].find(({ claim }) => claim === '002-35');
    expect(finding).toMatchObject({ verdict: 'untested', reason: 'ceiling' });
    expect(finding!.figures).toContainEqual({ road: 'examples', measure: 'right', value: 1 });
  });
});
