import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openPool, unitsOf, type Unit, type RoadWorker } from '~/demos/four-roads/run/pool';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { CONTENDERS } from '~/lib/four-roads/names';

const died = Object.assign(new Error('dead'), { code: 'worker-died' });
const resultFor = ({ road, seed }: Unit) => ({ road, seed }) as MeasuredResult;

/** A worker that takes so many slices a road; `fault` may throw before a slice. */
function walker(slices = 2, fault: (unit: Unit) => Promise<void> | void = () => undefined) {
  const left = new Map<string, number>();
  const opened: string[] = [];
  const closed: string[] = [];
  let rejectSilent: (() => void) | undefined;
  const one: RoadWorker & { opened: string[]; closed: string[]; stops: number } = {
    opened,
    closed,
    stops: 0,
    open: async ({ id }) => {
      opened.push(id);
      left.set(id, slices);
    },
    advance: async (unit) => {
      const silent = new Promise<void>((_, reject) => (rejectSilent = () => reject(died)));
      silent.catch(() => undefined);
      await Promise.race([Promise.resolve(fault(unit)), silent]);
      const now = left.get(unit.id)! - 1;
      left.set(unit.id, now);
      const done = slices - now;
      return { phase: 'answer', done, of: slices, ...(now === 0 && { result: resultFor(unit) }) };
    },
    close: async ({ id }) => void closed.push(id),
    stop: () => {
      one.stops++;
      rejectSilent?.();
    },
  };
  return one;
}

const OPTIONS = { clock: () => 0, patience: () => 1_000 };

async function walk(units: Unit[], walkers: RoadWorker[], options = OPTIONS) {
  const pool = openPool(units, walkers, options);
  while (await pool.advance(1));
  return pool;
}

describe('unitsOf', () => {
  test('goes seed by seed, cheap roads first, and the slowest first from the second seed on', () => {
    const units = unitsOf(['scratch', 'base', 'rag'], [4, 5]);
    expect(units.map(({ id }) => id)).toEqual([
      'base-4',
      'rag-4',
      'scratch-4',
      'scratch-5',
      'base-5',
      'rag-5',
    ]);
  });

  test('includes every road', () => {
    expect(unitsOf(CONTENDERS, [1]).map(({ road }) => road)).toHaveLength(CONTENDERS.length);
  });
});

describe('a pool of workers', () => {
  test('runs every unit once, on any number of workers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (count, seeds) => {
          const walkers = Array.from({ length: count }, (_, i) => walker(i + 1));
          const units = unitsOf(
            ['base', 'rag', 'replay'],
            Array.from({ length: seeds }, (_, i) => i),
          );
          await walk(units, walkers);
          expect(units.every(({ state, result }) => state === 'done' && result)).toBe(true);
          const opened = walkers.flatMap((one) => one.opened);
          expect(opened.sort()).toEqual(units.map(({ id }) => id).sort());
        },
      ),
    );
  });

  test('gives roads of one seed that train nothing to one worker', async () => {
    const one = walker();
    const two = walker();
    await walk(unitsOf(['base', 'rag', 'scratch'], [1]), [one, two]);
    expect(one.opened).toEqual(['base-1', 'rag-1']);
    expect(two.opened).toEqual(['scratch-1']);
  });

  test('starts nothing while paused', async () => {
    const one = walker(3);
    const two = walker(3);
    const units = unitsOf(['base', 'rag', 'prompt'], [1]);
    const pool = openPool(units, [one, two], OPTIONS);
    await pool.advance(1);
    await Promise.resolve();
    const walked = units.map(({ share }) => share);
    await new Promise((resume) => setTimeout(resume, 5));
    expect(one.opened.length + two.opened.length).toBe(2);
    expect(units.map(({ share }) => share)).toEqual(walked);
  });

  test('runs a road once more when its worker dies', async () => {
    let deaths = 1;
    const one = walker(2, ({ road }) => {
      if (road === 'rag' && deaths-- > 0) throw died;
    });
    const onDeath = vi.fn();
    const units = unitsOf(['base', 'rag'], [1]);
    await walk(units, [one], { ...OPTIONS, onDeath } as typeof OPTIONS);
    expect(units.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(one.opened).toEqual(['base-1', 'rag-1', 'rag-1']);
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  test('gives up a road whose workers die twice, and finishes the others', async () => {
    const one = walker(2, ({ road }) => {
      if (road === 'rag') throw died;
    });
    const units = unitsOf(['base', 'rag', 'replay'], [1]);
    await walk(units, [one]);
    expect(units.map(({ state }) => state)).toEqual(['done', 'lost', 'done']);
  });

  test('treats a worker that is silent for long as dead', async () => {
    let silent = true;
    const one = walker(1, () => (silent ? new Promise(() => undefined) : undefined));
    one.stop = ((stop) => () => {
      silent = false;
      stop();
    })(one.stop);
    const units = unitsOf(['base'], [1]);
    await walk(units, [one], { clock: () => 0, patience: () => 5 });
    expect(one.stops).toBe(1);
    expect(units[0]!.state).toBe('done');
    expect(units[0]!.deaths).toBe(1);
  });

  test('continues with one worker if there is no memory for two', async () => {
    const refused = Object.assign(new Error('refused'), { code: 'memory-refused' });
    const units = unitsOf(['base', 'rag', 'replay'], [1]);
    const poor = walker(1, () => {
      throw refused;
    });
    await walk(units, [walker(1), poor]);
    expect(units.every(({ state }) => state === 'done')).toBe(true);
    expect(poor.opened).toHaveLength(1);
  });

  test('passes on errors caused by the reader or the network', async () => {
    const wrong = Object.assign(new Error('no fact'), { code: 'own-line' });
    const one = walker(1, () => {
      throw wrong;
    });
    await expect(walk(unitsOf(['base'], [1]), [one])).rejects.toBe(wrong);
  });

  test('drops unfinished work when it is closed', async () => {
    const one = walker(3);
    const units = unitsOf(['base'], [1]);
    const pool = openPool(units, [one], OPTIONS);
    await pool.advance(1);
    pool.close();
    expect(one.closed).toEqual(['base-1']);
  });
});
