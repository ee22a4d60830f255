import { describe, expect, test } from 'vitest';
import { unitsOf } from '~/demos/four-roads/run/pool';
import { atWork, examplesOf, learntSpeed, unitsDone } from '~/demos/four-roads/run/progress';
import type { Session } from '~/demos/four-roads/run/session';
import { workOf } from '~/demos/four-roads/run/estimate';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';

const WORK = { step: 1.9e9, token: 7.8e5, megabytes: 40 };

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

  test('estimates speed from trained roads only', () => {
    const [bare, tuned] = unitsOf(['base', 'finetune'], [1]);
    Object.assign(bare!, { state: 'done', share: 1, seconds: 2 });
    const ran = { settings: LAB_DEFAULTS, pool: { units: [bare, tuned] } } as unknown as Session;
    expect(learntSpeed(ran, WORK, 1)).toBeUndefined();
    Object.assign(tuned!, { state: 'done', share: 1, seconds: 2 });
    const work = workOf('finetune', LAB_DEFAULTS, WORK);
    expect(learntSpeed(ran, WORK, 1)).toBeCloseTo(work / 2, 3);
    Object.assign(tuned!, { seconds: 0.5 });
    expect(learntSpeed(ran, WORK, 1)).toBeUndefined();
  });
});
