import type { MeasuredResult, RoadAdvance } from '~/lib/four-roads/outcome/record';
import { CONTENDERS, type Contender } from '~/lib/four-roads/names';
import { isTuned } from '~/lib/four-roads/outcome/rates';
import type { Example, Phase } from '~/lib/four-roads/roads/road-run';

/** One road for one seed, with its progress. */
export interface Unit {
  id: string;
  road: Contender;
  seed: number;
  state: 'waiting' | 'walking' | 'done' | 'lost';
  /** 0 … 1. */
  share: number;
  phase: Phase;
  /** Seconds of computing so far. */
  seconds: number;
  /** Number of times that a worker died while running it. */
  deaths: number;
  example?: Example;
  result?: MeasuredResult;
}

/**
 * All units seed by seed. In the first, roads that train nothing come first, so that results appear within seconds; in
 * the others last, since short units at the end let all workers end together.
 */
export function unitsOf(roads: readonly Contender[], seeds: readonly number[]): Unit[] {
  const cheap = CONTENDERS.filter((road) => roads.includes(road));
  const long = [
    ...cheap.filter((road) => isTuned(road)),
    ...cheap.filter((road) => !isTuned(road)),
  ];
  return seeds.flatMap((seed, at) =>
    (at === 0 ? cheap : long).map((road): Unit => ({
      id: `${road}-${seed}`,
      road,
      seed,
      state: 'waiting',
      phase: 'prepare',
      share: 0,
      seconds: 0,
      deaths: 0,
    })),
  );
}

export interface RoadWorker {
  open(unit: Unit): Promise<unknown>;
  advance(unit: Unit, milliseconds: number): Promise<RoadAdvance>;
  close(unit: Unit): Promise<unknown>;
  /** Terminates the worker; the next call starts a new one. */
  stop(): void;
}

interface Lane {
  worker: RoadWorker;
  unit?: Unit;
  open: boolean;
  /** True if the worker has opened a road before. */
  warm: boolean;
  pending?: Promise<void>;
  retired: boolean;
}

interface PoolOptions {
  clock: () => number;
  /** Milliseconds of silence after which a worker counts as dead. */
  patience: () => number;
  /** Called when a unit is lost, or is run again. */
  onDeath?: (unit: Unit) => void;
}

/** Before its first road a worker has to load files, so it may be silent this many times longer. */
const FIRST = 4;

/** Units that are run by workers, each by one at a time. */
interface State extends PoolOptions {
  units: readonly Unit[];
  lanes: readonly Lane[];
  isClosed: boolean;
}

export type Pool = ReturnType<typeof openPool>;

const codeOf = (error: unknown) => (error as { code?: string }).code;

export function openPool(
  units: readonly Unit[],
  workers: readonly RoadWorker[],
  options: PoolOptions,
) {
  const lanes = workers.map((worker): Lane => ({
    worker,
    open: false,
    warm: false,
    retired: false,
  }));
  const pool: State = { ...options, units, lanes, isClosed: false };
  return {
    units,
    /** Resolves once one worker has run for about `slice` milliseconds; false if no units are left. */
    async advance(slice: number): Promise<boolean> {
      for (const lane of lanes) if (!lane.pending) start(pool, lane, slice);
      const pending = lanes.flatMap((lane) => lane.pending ?? []);
      if (pending.length > 0) await Promise.race(pending);
      return units.some(({ state }) => state === 'waiting' || state === 'walking');
    },
    close() {
      pool.isClosed = true;
      for (const { unit, worker, open } of lanes)
        if (unit && open) worker.close(unit).catch(() => undefined);
    },
  };
}

function start(pool: State, lane: Lane, slice: number): void {
  if (lane.retired || pool.isClosed) return;
  lane.unit ??= next(pool, lane);
  if (!lane.unit) return;
  lane.unit.state = 'walking';
  lane.pending = advance(pool, lane, lane.unit, slice).finally(() => (lane.pending = undefined));
  lane.pending.catch(() => undefined); // `openPool.advance` gets the error too, if it is waiting
}

/**
 * The next unit for a worker. Roads that train nothing share measurements of the same seed, so a worker leaves them to
 * the one that has such a road, as long as there is another unit.
 */
function next({ units, lanes }: State, lane: Lane): Unit | undefined {
  const waiting = units.filter(({ state }) => state === 'waiting');
  const others = lanes.flatMap((other) => (other !== lane && other.unit) || []);
  const isShared = ({ road, seed }: Unit) =>
    !isTuned(road) && others.some((other) => other.seed === seed && !isTuned(other.road));
  return waiting.find((unit) => !isShared(unit)) ?? waiting[0];
}

async function advance(pool: State, lane: Lane, unit: Unit, slice: number): Promise<void> {
  const { clock, patience } = pool;
  const from = clock();
  try {
    const limit = lane.warm ? patience() : FIRST * patience();
    if (!lane.open) await within(lane.worker, lane.worker.open(unit), limit);
    lane.warm = lane.open = true;
    const answer = lane.worker.advance(unit, slice);
    const { done, of, ...now } = await within(lane.worker, answer, patience() + slice);
    Object.assign(unit, now, { share: done / Math.max(1, of) });
    unit.seconds += (clock() - from) / 1000;
    if (now.result) leave(lane, unit, 'done');
  } catch (error) {
    if (!pool.isClosed) recover(pool, lane, unit, error);
  }
}

/** A killed worker never answers, so after `limit` milliseconds it is stopped and counts as dead. */
async function within<T>(worker: RoadWorker, answer: Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<void>((over) => (timer = setTimeout(over, limit)));
  try {
    await Promise.race([answer, silence.then(() => worker.stop())]);
  } finally {
    clearTimeout(timer);
  }
  return answer; // stopping rejects it
}

function recover({ lanes, onDeath }: State, lane: Lane, unit: Unit, error: unknown): void {
  lane.open = lane.warm = false;
  const others = lanes.some((other) => other !== lane && !other.retired);
  if (codeOf(error) === 'memory-refused' && others) {
    lane.retired = true;
    return leave(lane, unit, 'waiting');
  }
  if (codeOf(error) !== 'worker-died') throw error;
  unit.deaths++;
  unit.share = 0;
  if (unit.deaths > 1) leave(lane, unit, 'lost');
  onDeath?.(unit);
}

function leave(lane: Lane, unit: Unit, state: Unit['state']): void {
  unit.state = state;
  lane.unit = undefined;
  lane.open = false;
}
