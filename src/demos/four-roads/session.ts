import { absolute } from '~/browser/page';
import type { connectTinylm } from '~/workers';
import type { Locale } from '~/lib/locale';
import type { Base } from '~/lib/tinylm/bases';
import type { LabRun, MeasuredResult } from './core/lab-run';
import { CONTENDERS, type Contender } from './core/names';
import type { OwnText } from './core/own-facts';
import type { LabSettings } from './core/settings';
import type { FourRoadsForm } from './core/settings';
import { inOwnWords, ownSaid } from './own-words';
import { openPool, unitsOf, type Pool, type Unit, type Walker } from './pool';
import { ownOf, readsFound, settingsOf } from './settings';

type Tinylm = ReturnType<typeof connectTinylm>;

/** Addresses of the world and of the weights of each pretrained model. */
export interface Addresses {
  world: string;
  models: Record<Base, string>;
}

/** A run in progress or finished, opened by one press of Run. */
export interface Session {
  form: FourRoadsForm;
  settings: LabSettings;
  own?: OwnText;
  pool: Pool;
  open: boolean;
  /** Results of an earlier run that these settings would reproduce. */
  carried?: readonly MeasuredResult[];
  /** An earlier run that is shown again; nothing is computed. */
  shown?: LabRun;
}

/** Milliseconds of silence after which a worker is assumed to have been killed. */
const PATIENCE = { simd: 10_000, plain: 60_000 };

interface SessionContext {
  addresses: Addresses;
  kernels: keyof typeof PATIENCE;
  carried: readonly MeasuredResult[];
  onDeath: (unit: Unit) => void;
}

export function openSession(
  form: FourRoadsForm,
  workers: readonly Tinylm[],
  { addresses, kernels, carried, onDeath }: SessionContext,
): Session {
  const settings = settingsOf(form);
  const own = ownOf(form);
  const units = lacking(settings, carried);
  const walkers = workers.map((worker) => walkerOf(worker, settings, own, addresses));
  const clock = () => performance.now();
  const pool = openPool(units, walkers, { clock, patience: PATIENCE[kernels], onDeath });
  const walked = new Set([...settings.roads, ...carried.map(({ road }) => road)]);
  const roads = CONTENDERS.filter((road) => walked.has(road));
  return { form, settings: { ...settings, roads }, own, carried, pool, open: true };
}

function walkerOf(
  worker: Tinylm,
  settings: LabSettings,
  own: OwnText | undefined,
  addresses: Addresses,
): Walker {
  // A worker has no page to resolve relative addresses against.
  const model = addresses.models[settings.base];
  const places = { world: absolute(addresses.world), model: absolute(model) };
  return {
    open: ({ id, road, seed }) => worker.openRoad({ ...places, id, road, seed, settings, own }),
    advance: async ({ id }, milliseconds) => {
      const walked = await worker.advanceRoad({ id, milliseconds });
      const { result, example } = walked;
      return {
        ...walked,
        ...(own && result && { result: inOwnWords(result, own) }),
        ...(own && example && { example: { ...example, answer: ownSaid(example.answer, own) } }),
      };
    },
    close: ({ id }) => worker.closeRoad({ id }),
    stop: () => worker.stop(),
  };
}

/** The roads and seeds of a run that have no result. */
function lacking({ roads, seed, seeds }: LabSettings, results: readonly MeasuredResult[]): Unit[] {
  const units = unitsOf(
    roads,
    Array.from({ length: seeds }, (_, i) => seed + i),
  );
  return units.filter((unit) =>
    results.every((one) => one.road !== unit.road || one.seed !== unit.seed),
  );
}

/** What a run that is over did not finish: its worker stopped twice, or it was stopped. */
export const unfinishedOf = (session: Session): Unit[] =>
  session.open ? [] : lacking(session.settings, resultsOf(session));

/** Results so far, seed by seed and in the order of the roads. */
export const resultsOf = ({ pool, shown, carried = [] }: Session): MeasuredResult[] =>
  shown?.results ??
  [...carried, ...pool.units.flatMap(({ result }) => result ?? [])].sort(
    (a, b) => a.seed - b.seed || CONTENDERS.indexOf(a.road) - CONTENDERS.indexOf(b.road),
  );

/** Results that do not depend on the search: complete roads that read no passages, run here on the same facts. */
export function untouched(
  session: Session,
  form: FourRoadsForm,
  here: Pick<LabRun, 'locale' | 'version'>,
): MeasuredResult[] {
  const { settings, shown } = session;
  const strange =
    shown &&
    (shown.from !== 'mine' || shown.locale !== here.locale || shown.version !== here.version);
  const sameFacts = JSON.stringify(session.own) === JSON.stringify(ownOf(form));
  if (strange || (settings.task === 'own' && !sameFacts)) return [];
  const results = resultsOf(session).filter(({ road }) => !readsFound(road));
  const whole = (road: Contender) =>
    results.filter((one) => one.road === road).length === settings.seeds;
  return results.filter(({ road }) => whole(road));
}

/** An earlier run, or one from a file, as a finished session. */
export const sessionOf = (run: LabRun, form: FourRoadsForm): Session => ({
  form,
  settings: run.settings,
  pool: { units: [], advance: () => Promise.resolve(false), close: () => undefined },
  open: false,
  shown: run,
});

/** A run as it is stored, exported and compared. */
export function labRun(
  session: Session,
  given: {
    locale: Locale;
    version: string;
    kernels: 'simd' | 'plain';
    workers: number;
    date: Date;
  },
): LabRun {
  const date = given.date.toISOString().replace(/\.\d+/, '');
  return {
    id: given.date.toISOString(),
    name: '',
    date,
    locale: given.locale,
    settings: session.settings,
    version: given.version,
    device: {
      cores: navigator.hardwareConcurrency || 1,
      workers: given.workers,
      kernels: given.kernels,
    },
    results: resultsOf(session),
    from: 'mine',
  };
}
