import { describe, expect, test } from 'vitest';
import { unitsOf } from '~/demos/four-roads/run/pool';
import { atWork, examplesOf } from '~/demos/four-roads/run/race';
import { unitsDone, type Session } from '~/demos/four-roads/run/session';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';

describe('the progress of a lab run', () => {
  const units = unitsOf(['base', 'rag'], [1, 2]);
  const session = { settings: LAB_DEFAULTS, pool: { units } } as unknown as Session;
  Object.assign(units[0]!, { state: 'done', share: 1, seconds: 2 });
  Object.assign(units[1]!, { state: 'lost' });
  Object.assign(units[2]!, { state: 'walking', phase: 'answer', share: 0.5 });
  Object.assign(units[3]!, { state: 'waiting' });

  test('counts finished roads, including failed ones', () => {
    expect(unitsDone(session)).toEqual({ done: 2, of: 4 });
  });

  test('shows what each road is doing, for the first of two seeds', () => {
    const two = unitsOf(['rag'], [1, 2]);
    for (const unit of two) unit.state = 'walking';
    expect(atWork(units)).toEqual(new Map([['base', { seed: 2, phase: 'answer', share: 0.5 }]]));
    expect(atWork(two).get('rag')!.seed).toBe(1);
  });

  test('shows the current seed’s first question as answered so far', () => {
    const example = { question: 'Who leads Marness?', answer: 'Kazun.', correct: true };
    Object.assign(units[1]!, { example });
    Object.assign(units[2]!, { example: { ...example, answer: 'unknown.', correct: false } });
    expect(examplesOf(units)).toEqual([['base', units[2]!.example]]);
  });
});
