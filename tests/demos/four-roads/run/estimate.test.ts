import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, standing, togetherness, workOf } from '~/demos/four-roads/run/estimate';
import { openPool, unitsOf, type Unit, type RoadWorker } from '~/demos/four-roads/run/pool';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { FOUR, type Contender } from '~/lib/four-roads/names';
import { isTuned } from '~/lib/four-roads/outcome/rates';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/four-roads/settings';

const WORK = { step: 1.9e9, token: 7.8e5, megabytes: 40 };

describe('the estimate of a lab run', () => {
  const device = { perSecond: 2e10, workers: 2 };
  const whole = estimate(LAB_DEFAULTS, WORK, device);

  test('grows with seeds, and shrinks with roads left out', () => {
    const once = estimate({ ...LAB_DEFAULTS, seeds: 1 }, WORK, device);
    expect(whole.seconds / once.seconds).toBeCloseTo(3, 0);
    const plain = estimate({ ...LAB_DEFAULTS, roads: ['base', 'rag'] }, WORK, device);
    expect(plain.seconds).toBeLessThan(whole.seconds / 8);
  });

  test('counts one check per seed of an untrained model, however many roads use it', () => {
    const device = { perSecond: 2e10, workers: 1 };
    const of = (...roads: Contender[]) =>
      estimate({ ...LAB_DEFAULTS, roads }, WORK, device).seconds;
    const another = of('base', 'rule', 'prompt') - of('base', 'rule');
    expect(another).toBeLessThan(of('prompt') - 0.3 * of('base'));
    expect(of('finetune', 'replay') - of('finetune')).toBeCloseTo(of('replay'), 12);
  });

  test('stays below the memory limit of the lab', () => {
    expect(whole.megabytes).toBeLessThanOrEqual(300);
  });

  test('states during the run how much is left', () => {
    const units = unitsOf(['base', 'rag'], [1, 2]);
    const now = () => standing(units, LAB_DEFAULTS, WORK, device);
    expect(now().share).toBe(0);
    for (const unit of units) Object.assign(unit, { state: 'done', share: 1, seconds: 1 });
    expect(now()).toEqual({ share: 1, left: 0 });
  });

  test('is within a third after the first tenth of a run, on devices of any speed', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async (run) => {
        const { said, seconds } = await simulated(run);
        const later = said.filter(({ at }) => at > seconds / 10 && at < 0.8 * seconds);
        expect(later.length).toBeGreaterThan(10);
        for (const { at, left } of later) {
          expect(left).toBeGreaterThan((2 / 3) * (seconds - at) - SLICE);
          expect(left).toBeLessThan((4 / 3) * (seconds - at) + SLICE);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Seconds between two reports of a worker. */
const SLICE = 0.2;
const around1 = (by: number) => fc.double({ min: 1 / by, max: by, noNaN: true });

/** How long a device takes beside what is expected of it: for all, for training, for asking, for each unit. */
const runs = fc.record({
  task: fc.constantFrom('facts' as const, 'behaviour' as const),
  seeds: fc.integer({ min: 2, max: 4 }),
  workers: fc.integer({ min: 1, max: 4 }),
  slower: around1(4),
  trains: around1(1.1),
  asks: around1(1.1),
  units: fc.array(around1(1.08), { minLength: 16, maxLength: 16 }),
  /** How far the share that is told is from that of the time, at the most. */
  off: fc.double({ min: -0.04, max: 0.04, noNaN: true }),
});

type Run = typeof runs extends fc.Arbitrary<infer T> ? T : never;

async function simulated({ task, seeds, workers, off, ...run }: Run) {
  const settings: LabSettings = { ...LAB_DEFAULTS, task, seeds };
  const units = unitsOf(
    FOUR,
    Array.from({ length: seeds }, (_, i) => i + 1),
  );
  const device = { perSecond: 2e10, workers };
  const lengths = units.map(({ road }, i) => {
    const kind = isTuned(road) ? run.trains : run.asks;
    const speed = device.perSecond * togetherness(workers);
    return (1000 * run.slower * kind * run.units[i]! * workOf(road, settings, WORK)) / speed;
  });
  let now = 0;
  const due: { at: number; come: () => void }[] = [];
  const walked = new Map<Unit, number>();
  const advance = async (unit: Unit, slice: number): ReturnType<RoadWorker['advance']> => {
    const length = lengths[units.indexOf(unit)]!;
    const before = walked.get(unit) ?? 0;
    const after = Math.min(length, before + slice);
    await new Promise<void>((come) => due.push({ at: now + after - before, come }));
    walked.set(unit, after);
    const { road, seed } = unit;
    const f = after / length;
    const result = after < length ? undefined : ({ road, seed } as MeasuredResult);
    return { phase: 'answer', done: f + 4 * off * f * (1 - f), of: 1, result };
  };
  const walker: RoadWorker = {
    open: async () => {},
    advance,
    close: async () => {},
    stop: () => {},
  };
  const pool = openPool(units, new Array<RoadWorker>(workers).fill(walker), {
    clock: () => now,
    patience: () => 1e6,
  });
  const said: { at: number; left: number }[] = [];
  for (let more = true; more;) {
    const running = pool.advance(1000 * SLICE);
    for (let i = 0; i < 5; i++) await Promise.resolve();
    const first = due.sort((one, other) => one.at - other.at).shift();
    now = first?.at ?? now;
    first?.come();
    more = await running;
    said.push({ at: now / 1000, left: standing(units, settings, WORK, device).left });
  }
  return { said, seconds: now / 1000 };
}
