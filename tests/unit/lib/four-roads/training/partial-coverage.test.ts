import { describe, expect, test } from 'vitest';
import { skillProbes, SKILL_QUESTIONS } from '~/lib/four-roads/training/forgetting';
import { partialCoverage } from '~/lib/four-roads/training/partial-coverage';
import { nameIn } from '~/lib/four-roads/roads/retrieve';
import { holds } from '~/lib/four-roads/outcome/same';
import { townOf } from '~/lib/world';
import { LANGUAGES, shippedWorld, taskOf } from '../means';

describe.each(LANGUAGES)('towns with half of their facts in the passages (%s)', (language) => {
  const world = shippedWorld[language];
  const { passages, missing } = partialCoverage(world, 1);

  test('have passages about three things each, and lack the other three', () => {
    const towns = new Set(missing.map(townOf));
    expect(towns.size).toBe(20);
    expect(missing).toHaveLength(60);
    const told = new Set(passages.map(({ cell }) => cell));
    expect(told.size).toBe(60);
    expect(missing.filter((cell) => told.has(cell))).toEqual([]);
    expect(new Set([...told].map(townOf))).toEqual(towns);
  });

  test('have their name in each passage, so that a search by name finds it', () => {
    for (const { cell, tokens } of passages) {
      const name = [...nameIn(world.lexicon, tokens)];
      expect(name.length, String(cell)).toBeGreaterThan(0);
      expect(holds(tokens, name)).toBe(true);
    }
  });

  test('differ with another seed, and are the same for the same one', () => {
    expect(partialCoverage(world, 1)).toEqual({ passages, missing });
    expect(partialCoverage(world, 2).missing).not.toEqual(missing);
  });

  test('appear nowhere else in the task', () => {
    const task = taskOf('facts', language, 1);
    const towns = new Set(task.partial!.missing.map(townOf));
    const about = [
      ...task.passages.map(({ cell }) => cell),
      ...task.examples.map(({ cell }) => cell),
      ...task.taught.map(({ about }) => about!),
      ...task.questions.map(({ cell }) => cell),
      ...task.world.facts.keys(),
    ];
    expect(about.filter((cell) => towns.has(townOf(cell)))).toEqual([]);
  });
});

describe('the skill of abstaining where the fact is missing', () => {
  const names = (task: Parameters<typeof skillProbes>[0]) =>
    skillProbes(task, 1).map(([name]) => name);

  test('is tested where a task has such towns', () => {
    expect(names(taskOf('facts'))).toContain('absent');
    expect(names(taskOf('drift'))).not.toContain('absent');
    expect(SKILL_QUESTIONS.absent).toBeLessThanOrEqual(3 * 60);
  });

  test('is tested on the collection with the passages about them', () => {
    const task = taskOf('facts');
    const [, absent] = skillProbes(task, 1).find(([name]) => name === 'absent')!;
    const collections: number[] = [];
    const askingOn = (other: typeof task) => {
      collections.push(other.passages.length - task.passages.length);
      throw new Error('enough');
    };
    expect(() => absent(undefined as never, { asking: undefined as never, askingOn })).toThrow(
      'enough',
    );
    expect(collections).toEqual([task.partial!.passages.length]);
  });
});
