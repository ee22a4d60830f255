import { describe, expect, test } from 'vitest';
import {
  inOrder,
  NO_RUNS,
  pairOf,
  picked,
  restored,
  WHOLE_RUNS,
  withoutRun,
  withRun,
} from '~/demos/four-roads/runs/list';
import { runOf } from './runs';

const three = [runOf('a', 1), runOf('b', 2), runOf('c', 3)].reduce(withRun, NO_RUNS);
const ids = (runs: readonly { id: string }[]) => runs.map(({ id }) => id).join('');

describe('the run list', () => {
  test('stands with the newest run first', () => {
    expect(ids(inOrder(three.runs))).toBe('cba');
  });

  test('brings a deleted run back as it was', () => {
    const without = withoutRun(picked(three, 'b'), 'b');
    expect(ids(without.runs)).toBe('ac');
    expect(without.picked).toEqual([]);
    expect(ids(inOrder(restored(without).runs))).toBe('cba');
    expect(restored(three)).toEqual(three);
  });

  test('compares the two ticked last, the earlier run first', () => {
    const list = ['c', 'a', 'b'].reduce(picked, three);
    expect(list.picked).toEqual(['a', 'b']);
    expect(ids(pairOf(picked(three, 'c'))! ?? [])).toBe('');
    expect(ids(pairOf(['c', 'a'].reduce(picked, three))!)).toBe('ac');
    expect(pairOf(picked(list, 'a'))).toBeUndefined();
  });

  test('holds prompts of the last runs only, and answers of all', () => {
    const many = Array.from({ length: WHOLE_RUNS + 1 }, (_, i) => runOf(`r${i}`, i + 1));
    const { runs } = many.reduce(withRun, NO_RUNS);
    expect(runs[0]!.results[0]!.questions[0]).toMatchObject({ prompt: '', answer: 'Mayor 0 .' });
    expect(runs[1]!.results[0]!.questions[0]!.prompt).not.toBe('');
    expect(many[0]!.results[0]!.questions[0]!.prompt).not.toBe('');
  });
});
