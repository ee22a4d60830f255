import type { Passage } from '~/lib/four-roads/task';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../../scripts/demos/four-roads/config';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { relationOf } from '~/lib/world';
import { taskOf } from './means';

describe('the task of new facts', () => {
  const { questions, passages } = taskOf('facts');

  test('has 120 facts about twenty towns, each asked once', () => {
    expect(new Set(questions.map(({ cell }) => cell)).size).toBe(120);
  });

  test('has passages for each fact one to four times, among known facts and similar names', () => {
    const times = new Map<number, number>();
    for (const { cell, kind } of passages)
      if (kind === 'true') times.set(cell, (times.get(cell) ?? 0) + 1);
    expect([...new Set(times.values())].sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(passages.map(({ kind }) => kind))).toEqual(
      new Set(['true', 'background', 'look-alike']),
    );
  });
});

test('the task of new facts teaches two sentences and two questions per fact', () => {
  expect(taskOf('facts').taught).toHaveLength(480);
});

describe('the task of a new format', () => {
  const task = taskOf('behaviour');

  test('puts one code before every answer about a thing, and a stamp after it', () => {
    const codes = new Map<number, Set<number>>();
    for (const { cell, answer } of task.questions) {
      const relation = relationOf(cell);
      codes.set(relation, (codes.get(relation) ?? new Set()).add(answer[0]!));
    }
    expect([...codes.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('has 240 examples, about other towns than the questions', () => {
    expect(task.examples).toHaveLength(240);
    expect(task.taught).toHaveLength(240);
  });
});

const valuesIn = (passages: readonly Passage[]): Map<number, number> =>
  new Map(passages.filter(({ kind }) => kind === 'true').map(({ cell, value }) => [cell, value]));

describe('the task of bad passages', () => {
  test('has a falsehood about every second fact', () => {
    const { questions, passages } = taskOf('poison');
    const lied = new Set(passages.filter(({ kind }) => kind === 'false').map(({ cell }) => cell));
    expect(lied.size).toBe(60);
    expect(questions.filter(({ group }) => group.startsWith('planted'))).toHaveLength(60);
  });

  test('asks about facts of which the model knows three quarters', () => {
    const { questions, world } = taskOf('poison');
    expect(questions.filter(({ cell }) => world.facts.has(cell))).toHaveLength(90);
    expect(questions).toHaveLength(120);
  });

  test('has no falsehood that is true by accident', () => {
    const { world, passages } = taskOf('poison', 'zh');
    const lies = passages.filter(({ kind }) => kind === 'false');
    const truth = new Map([...world.facts, ...world.newFacts]);
    expect(lies.filter(({ cell, value }) => truth.get(cell) === value)).toEqual([]);
  });
});

test('the sorting task shows every department equally often', () => {
  const { examples } = taskOf('routing');
  const desks = Object.values(Object.groupBy(examples, ({ answer }) => answer[0]!));
  expect(desks.map((each) => each!.length)).toEqual(Array(6).fill(40));
});

describe('the task of a year of changes', () => {
  const task = taskOf('drift', 'en', 21, { every: 3 });
  const { later = [] } = task;

  test('changes every fact once, a twelfth of them each month', () => {
    const truths = later.map(({ passages }) => valuesIn(passages));
    const changes = truths.map((now, month) => {
      const before = month === 0 ? valuesIn(task.passages) : truths[month - 1]!;
      return [...now].filter(([cell, value]) => before.get(cell) !== value).length;
    });
    expect(changes).toEqual(Array(12).fill(10));
    const last = truths.at(-1)!;
    expect([...last].every(([cell, value]) => task.world.revisedFacts.get(cell) === value)).toBe(
      true,
    );
  });

  test('asks for what is true in its month', () => {
    for (const { passages, questions } of later) {
      const truth = valuesIn(passages);
      const { spelling } = task.world.lexicon;
      const asks = questions.map(({ cell, answer }) => [
        spelling[truth.get(cell)!],
        answer.slice(0, -1),
      ]);
      expect(asks.every(([told, expected]) => told!.join() === expected!.join())).toBe(true);
    }
  });

  test('counts only changed passages as replaced', () => {
    const moved = later.map(({ swapped }) => swapped);
    expect(Math.min(...moved)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...moved)).toBeLessThanOrEqual(40);
  });

  test('tunes again every few months', () => {
    expect(later.flatMap(({ tunes }, month) => (tunes ? [month + 1] : []))).toEqual([3, 6, 9, 12]);
  });
});

describe('the settings of a record', () => {
  test('are the defaults where it sets none, with the roads of its task', () => {
    expect(settingsOf({}).settings).toEqual(LAB_DEFAULTS);
    expect(settingsOf({ task: 'routing' }).settings.roads).not.toContain('rag');
  });

  test.each([
    [{ seeds: 0 }, /"seeds" to "0"; it must be a whole number from 1 to 10/],
    [{ k: 2.5 }, /"k" to "2.5"; it must be a whole number from 1 to 8/],
    [{ roads: ['luck'] }, /"roads" to "luck"/],
    [{ task: 'chess' }, /"task" to "chess"/],
    [{ task: 'routing', roads: ['rag'] }, 'The road "rag" is no way to the task "routing".'],
  ])('are refused with a sentence: %j', (config, message) => {
    expect(() => settingsOf(config)).toThrow(message);
  });
});
