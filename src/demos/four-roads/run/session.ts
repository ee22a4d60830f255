import { absolute } from '~/browser/page';
import type { connectTinylm } from '~/workers';
import type { Base } from '~/lib/tinylm/bases';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { CONTENDERS } from '~/lib/four-roads/names';
import type { FourRoadsForm, LabSettings } from '~/lib/four-roads/settings';
import { openPool, unitsOf, type Pool, type Unit, type RoadWorker } from './pool';
import { settingsOf } from '../settings';

type Tinylm = ReturnType<typeof connectTinylm>;

export interface Addresses {
  world: string;
  models: Record<Base, string>;
}

export interface Session {
  settings: LabSettings;
  pool: Pool;
  open: boolean;
  /** Results of an earlier run that these settings would reproduce. */
  carried?: readonly MeasuredResult[];
}

/** Milliseconds of silence after which a worker is assumed to have been killed. */
const PATIENCE = { simd: 10_000, plain: 60_000 };

interface SessionContext {
  addresses: Addresses;
  /** Its kernels are known once it is measured. */
  device: { kernels: keyof typeof PATIENCE };
  carried: readonly MeasuredResult[];
  onDeath: (unit: Unit) => void;
}

export function openSession(
  form: FourRoadsForm,
  workers: readonly Tinylm[],
  { addresses, device, carried, onDeath }: SessionContext,
): Session {
  const settings = settingsOf(form);
  const units = lacking(settings, carried);
  const roadWorkers = workers.map((worker) => roadWorkerOf(worker, settings, addresses));
  const clock = () => performance.now();
  const pool = openPool(units, roadWorkers, {
    clock,
    patience: () => PATIENCE[device.kernels],
    onDeath,
  });
  return { settings, carried, pool, open: true };
}

function roadWorkerOf(worker: Tinylm, settings: LabSettings, addresses: Addresses): RoadWorker {
  // A worker has no page to resolve relative addresses against.
  const model = addresses.models[settings.base];
  const places = { world: absolute(addresses.world), model: absolute(model) };
  return {
    open: ({ id, road, seed }) => worker.openRoad({ ...places, id, road, seed, settings }),
    advance: ({ id }, milliseconds) => worker.advanceRoad({ id, milliseconds }),
    close: ({ id }) => worker.closeRoad({ id }),
    stop: () => worker.stop(),
  };
}

function lacking({ roads, seed, seeds }: LabSettings, results: readonly MeasuredResult[]): Unit[] {
  const units = unitsOf(
    roads,
    Array.from({ length: seeds }, (_, i) => seed + i),
  );
  return units.filter((unit) =>
    results.every((one) => one.road !== unit.road || one.seed !== unit.seed),
  );
}

export const unitsDone = ({ pool: { units } }: Session) => ({
  done: units.filter(({ state }) => state === 'done' || state === 'lost').length,
  of: units.length,
});

/** What a run that is over did not finish: its worker stopped twice, or it was stopped. */
export const unfinishedOf = (session: Session): Unit[] =>
  session.open ? [] : lacking(session.settings, resultsOf(session));

export const resultsOf = ({ pool, carried = [] }: Session): MeasuredResult[] =>
  [...carried, ...pool.units.flatMap(({ result }) => result ?? [])].sort(
    (a, b) => a.seed - b.seed || CONTENDERS.indexOf(a.road) - CONTENDERS.indexOf(b.road),
  );
