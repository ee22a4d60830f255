import { expect, test } from 'vitest';
import { bareSkill, type BareSkills, type Skills } from '~/lib/four-roads/training/forgetting';
import { taskOf } from '../means';

const task = taskOf('facts');

/** What a second look would give, if it were taken. */
function again(skill: keyof Skills, { seed = 1, on = task, known = true } = {}): number {
  const seen: BareSkills = new WeakMap();
  bareSkill(seen, { task, seed: 1, skill }, () => 0.25);
  return bareSkill(known ? seen : undefined, { task: on, seed, skill }, () => 0.75);
}

test('skills of the pre-trained model are checked once per task and seed', () => {
  for (const skill of ['old', 'read', 'fewshot'] as const) expect(again(skill)).toBe(0.25);
  expect(again('old', { seed: 2 })).toBe(0.75);
  expect(again('old', { on: taskOf('facts', 'en', 22) })).toBe(0.75);
  expect(again('old', { known: false })).toBe(0.75);
});

test('skills that depend on how a road asks are checked on every road', () => {
  for (const skill of ['abstain', 'absent'] as const) expect(again(skill)).toBe(0.75);
});

test('skills are cached separately', () => {
  const seen: BareSkills = new WeakMap();
  bareSkill(seen, { task, seed: 1, skill: 'old' }, () => 0.25);
  expect(bareSkill(seen, { task, seed: 1, skill: 'read' }, () => 0.5)).toBe(0.5);
});
