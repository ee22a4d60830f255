import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { openTask } from '~/demos/prompt/core/task';
import { questionsOf } from '~/demos/prompt/core/hidden';
import { templateOf } from '~/demos/prompt/core/template';
import { relationOf, townOf } from '~/lib/world';
import { settings, shippedWorlds, taskOf } from './bench-models';

const seeds = fc.integer({ min: 1, max: 99_999 });
const notes = fc.integer({ min: 0, max: 4 });

describe('a task of the prompt bench', () => {
  test('is the same for a seed, and has a separate code per topic', () => {
    forAllOf(20, seeds, (seed) => {
      const task = taskOf('en', seed);
      expect(taskOf('en', seed).codes).toEqual(task.codes);
      expect(new Set(task.codes).size).toBe(6);
    });
  });

  test('needs an integer seed', () => {
    expect(() => openTask(shippedWorlds.en, 0.5)).toThrow('whole seed from 1 on; it is 0.5');
  });
});

describe('the hidden questions', () => {
  test('differ, and none is about a town of the examples', () => {
    forAllOf(20, seeds, notes, (seed, note) => {
      const task = taskOf('zh', seed);
      const questions = questionsOf(task, { count: 120, note, topics: 'chance' });
      expect(new Set(questions.map(({ cell }) => cell)).size).toBe(120);
      const shown = new Set(task.shown.map(townOf));
      for (const { cell } of questions) expect(shown.has(townOf(cell))).toBe(false);
      for (const pick of ['spread', 'random', 'same'] as const)
        for (const { cell } of templateOf(task, settings({ examples: 6, pick })).shots)
          expect(shown.has(townOf(cell))).toBe(true);
    });
  });

  test('ask every topic equally often if dealt evenly', () => {
    const questions = questionsOf(taskOf(), { count: 40, note: 0, topics: 'even' });
    const counts = [0, 1, 2, 3, 4, 5].map(
      (topic) => questions.filter(({ cell }) => relationOf(cell) === topic).length,
    );
    expect(counts.sort()).toEqual([6, 6, 7, 7, 7, 7]);
  });

  test('have a note that answers them once, about towns unknown to the model', () => {
    forAllOf(20, seeds, fc.integer({ min: 1, max: 4 }), (seed, note) => {
      const task = taskOf('en', seed);
      for (const { cell, value, note: told } of questionsOf(task, {
        count: 40,
        note,
        topics: 'even',
      })) {
        expect(told).toHaveLength(note);
        expect(new Set(told.map((each) => townOf(each.cell))).size).toBe(note);
        expect(told.filter((each) => each.cell === cell).map((each) => each.value)).toEqual([
          value,
        ]);
        expect(task.world.facts.has(cell)).toBe(false);
      }
    });
  });

  test('without a note are about what the model knows', () => {
    const task = taskOf();
    for (const { cell, value } of questionsOf(task, { count: 40, note: 0, topics: 'even' }))
      expect(task.world.facts.get(cell)).toBe(value);
  });

  test('are limited in number', () => {
    expect(() => questionsOf(taskOf(), { count: 400, note: 0, topics: 'even' })).toThrow(
      'There are 336 questions to ask; 400 are too many.',
    );
  });
});
