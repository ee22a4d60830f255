import { describe, expect, test } from 'vitest';
import { estimate, standing } from '~/demos/four-roads/estimate';
import { unitsOf } from '~/demos/four-roads/pool';
import type { Contender } from '~/demos/four-roads/core/names';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';

describe('an estimate', () => {
  const WORK = { step: 1.9e9, token: 7.8e5, megabytes: 40 };
  const device = { perSecond: 2e10, workers: 2 };
  const whole = estimate(LAB_DEFAULTS, WORK, device);

  test('grows with seeds, and shrinks with roads left out', () => {
    const once = estimate({ ...LAB_DEFAULTS, seeds: 1 }, WORK, device);
    expect(whole.seconds / once.seconds).toBeCloseTo(3, 0);
    const plain = estimate({ ...LAB_DEFAULTS, roads: ['base', 'rag'] }, WORK, device);
    expect(plain.seconds).toBeLessThan(whole.seconds / 8);
  });

  test('counts one look a seed at a model that is not trained, however many roads ask it', () => {
    const device = { perSecond: 2e10, workers: 1 };
    const of = (...roads: Contender[]) =>
      estimate({ ...LAB_DEFAULTS, roads }, WORK, device).seconds;
    const another = of('base', 'rule', 'prompt') - of('base', 'rule');
    expect(another).toBeLessThan(of('prompt') - 0.3 * of('base'));
    expect(of('finetune', 'replay') - of('finetune')).toBeCloseTo(of('replay'), 12);
  });

  test('stays below the memory the lab may take', () => {
    expect(whole.megabytes).toBeLessThanOrEqual(300);
  });

  test('says while it runs how much is left', () => {
    const units = unitsOf(['base', 'rag'], [1, 2]);
    expect(standing(units, LAB_DEFAULTS, WORK, 2e10).share).toBe(0);
    for (const unit of units) Object.assign(unit, { state: 'done', share: 1, seconds: 1 });
    expect(standing(units, LAB_DEFAULTS, WORK, 2e10)).toEqual({ share: 1, left: 0 });
  });
});
