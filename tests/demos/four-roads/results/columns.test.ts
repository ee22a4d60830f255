import { describe, expect, test } from 'vitest';
import { isDone, sameSeeds, turnedTo } from '~/demos/four-roads/state';
import { besides } from '~/lib/four-roads/names';
import { columnOf } from '../view/states';

const facts = columnOf({ rag: 40 });
const behaviour = columnOf({ rag: 0 }, { task: 'behaviour' });

describe('switching the lab’s task', () => {
  test('keeps finished results on the left, and empties its own column', () => {
    expect(turnedTo({ task: 'facts', now: facts }, 'behaviour')).toEqual({
      task: 'behaviour',
      left: facts,
    });
  });

  test('keeps nothing that is empty, running or unfinished', () => {
    const going = columnOf({ rag: 40 }, {}, { atWork: new Map() });
    const broken = columnOf({ rag: 40 }, {}, { unfinished: [{ road: 'replay', seed: 1 }] });
    for (const now of [undefined, going, broken]) {
      expect(isDone(now)).toBe(false);
      expect(turnedTo({ task: 'facts', now }, 'drift').left).toBeUndefined();
    }
  });

  test('to a third one replaces the right column, and leaves the last finished task on the left', () => {
    const two = { task: 'behaviour', now: behaviour, left: facts } as const;
    expect(turnedTo(two, 'drift')).toEqual({ task: 'drift', left: behaviour });
    expect(turnedTo({ ...two, now: undefined }, 'drift')).toEqual({ task: 'drift', left: facts });
  });

  test('to the left one shows it alone, and to the same one changes nothing', () => {
    const two = { task: 'behaviour', now: behaviour, left: facts } as const;
    expect(turnedTo(two, 'facts')).toEqual({ task: 'facts', now: facts });
    expect(turnedTo(two, 'behaviour')).toEqual(two);
  });
});

test('sameSeeds tells columns with other seeds apart', () => {
  expect(sameSeeds(facts, behaviour)).toBe(true);
  expect(sameSeeds(facts, columnOf({ rag: 1 }, { seeds: 3 }))).toBe(false);
});

test('besides lists roads outside the four in their usual order', () => {
  expect(besides(['replay', 'rag', 'base'])).toEqual(['base', 'replay']);
});
