import { describe, expect, test } from 'vitest';
import { isDone, sameSeeds, turnedTo } from '~/demos/four-roads/results/columns';
import { besides } from '~/demos/four-roads/core/names';
import { columnOf } from '../view/states';

const facts = columnOf({ rag: 40 });
const behaviour = columnOf({ rag: 0 }, { task: 'behaviour' });

describe('another task', () => {
  test('leaves what was done at its left, and its own column empty', () => {
    expect(turnedTo({ task: 'facts', now: facts }, 'behaviour')).toEqual({
      task: 'behaviour',
      left: facts,
    });
  });

  test('leaves nothing of what was not done: empty, going on, or not finished', () => {
    const going = columnOf({ rag: 40 }, {}, { atWork: new Map() });
    const broken = columnOf({ rag: 40 }, {}, { unfinished: [{ road: 'replay', seed: 1 }] });
    for (const now of [undefined, going, broken]) {
      expect(isDone(now)).toBe(false);
      expect(turnedTo({ task: 'facts', now }, 'drift').left).toBeUndefined();
    }
  });

  test('a third one replaces the right column; left stands the task done last', () => {
    const two = { task: 'behaviour', now: behaviour, left: facts } as const;
    expect(turnedTo(two, 'drift')).toEqual({ task: 'drift', left: behaviour });
    expect(turnedTo({ ...two, now: undefined }, 'drift')).toEqual({ task: 'drift', left: facts });
  });

  test('the one at the left comes back alone; the same one changes nothing', () => {
    const two = { task: 'behaviour', now: behaviour, left: facts } as const;
    expect(turnedTo(two, 'facts')).toEqual({ task: 'facts', now: facts });
    expect(turnedTo(two, 'behaviour')).toEqual(two);
  });
});

test('columns of other seeds are told apart', () => {
  expect(sameSeeds(facts, behaviour)).toBe(true);
  expect(sameSeeds(facts, columnOf({ rag: 1 }, { seeds: 3 }))).toBe(false);
});

test('roads besides the four stand in their usual order', () => {
  expect(besides(['replay', 'rag', 'base'])).toEqual(['base', 'replay']);
});
