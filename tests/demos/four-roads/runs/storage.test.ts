import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetRuns, keepRuns, keepsRuns, keptRuns } from '~/demos/four-roads/runs/storage';
import { runOf } from './runs';

/** A storage with room for so many characters. */
function storage(room: number) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    removeItem: (key: string) => void held.delete(key),
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('quota');
      held.set(key, value);
    },
  };
}

const runs = [runOf('a', 1), runOf('b', 2, {}, { from: 'file', name: 'B' })];

beforeEach(() => vi.stubGlobal('localStorage', storage(1e6)));
afterEach(() => vi.unstubAllGlobals());

describe('runs kept on the device', () => {
  test('come back with name and origin, until they are forgotten', () => {
    expect(keepsRuns()).toBe(false);
    expect(keepRuns(runs)).toBe(2);
    const kept = keptRuns();
    expect(kept.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(kept[0]).toMatchObject({ name: 'B', from: 'file' });
    expect(kept[1]!.results[0]!.accuracy).toBe(0.5);
    forgetRuns();
    expect(keepsRuns()).toBe(false);
    expect(keptRuns()).toEqual([]);
  });

  test('leave out the oldest where room is short, and say how many there was room for', () => {
    const room = JSON.stringify(runs[0]).length;
    vi.stubGlobal('localStorage', storage(room));
    expect(keepRuns(runs)).toBe(1);
    expect(keptRuns().map(({ id }) => id)).toEqual(['b']);
  });

  test('are none where there is no room for one, or nothing is kept at all', () => {
    vi.stubGlobal('localStorage', storage(10));
    expect(keepRuns(runs)).toBeUndefined();
    vi.stubGlobal('localStorage', storage(0));
    expect(keepRuns([])).toBeUndefined();
  });

  test('remember the wish while there is no run', () => {
    expect(keepRuns([])).toBe(0);
    expect(keepsRuns()).toBe(true);
  });

  test('that cannot be read are left out', () => {
    localStorage.setItem('four-roads.runs', 'nonsense');
    expect(keptRuns()).toEqual([]);
    localStorage.setItem('four-roads.runs', '[{"run":{}}, null]');
    expect(keptRuns()).toEqual([]);
  });
});
