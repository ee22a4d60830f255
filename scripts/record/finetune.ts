import { isDeepStrictEqual } from 'node:util';
import { seededRng, shuffle } from '~/lib/math/rng';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { besideOf, settingsOf, type Beside, type Choice } from '~/lib/demos/finetune/choice';
import { FINETUNE } from '~/lib/demos/finetune/settings';
import { heldBy, heldByCorner, type Change } from '~/lib/demos/finetune/held';
import { openFinetune, type FinetuneSnapshot } from '~/lib/demos/finetune/run';
import { both, type Both } from '~/lib/locale';
import { finish } from '~/lib/stepper';
import { WORLD_SEED } from '~/lib/demos/trainer/world-source';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../model/files';
import { digestOf } from './checked';
import { keptAs } from './kept';

/** What the page shows of a run. */
export interface ShownRun extends FinetuneSnapshot {
  changes: Change[];
}

/** Runs that are compared, each by its name, over several seeds. */
interface Sweep {
  seeds: number[];
  arms: Record<string, Arm>;
  /** Steps at which what a run could do is kept too. */
  along?: number[];
  /** Ranks for which it is kept how much of the change they hold. */
  ranks?: number[];
  /** Each arm at each of these learning rates. */
  rates?: number[];
}

/** Settings that differ from those of the record; `rates` where an arm has others than the sweep. */
type Arm = Partial<Choice> & { rates?: number[] };

type Cells = Record<string, number>;

interface Recorded extends Both<ShownRun[]> {
  cells: Cells;
  sweep?: Sweep;
}

/**
 * Tunes in both languages under the settings of a record, which the page then shows. A sweep over methods
 * and seeds takes minutes: it is measured once, and again only if it was changed, or if the shown runs no
 * longer come out as they did. A brief check tunes in English alone.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { sweep, beside = '', besideRank = FINETUNE.rank, ...turned } = config;
  const choice = { ...FINETUNE, rate: 0, pace: 1, ...turned } as Choice;
  const second = besideOf(choice, beside as Beside, Number(besideRank));
  const shown = second ? [choice, second] : [choice];
  const runsIn = (language: Locale) => shown.map((each) => rounded(tuned(each, language)));
  if (brief && recorded) {
    const english = runsIn('en');
    return isDeepStrictEqual(plain(english), (recorded as Recorded).en)
      ? recorded
      : { en: english };
  }
  const figure = both(runsIn);
  if (!sweep) return { cells: {}, ...figure };
  const fresh = { sweep: sweep as Sweep, ...figure };
  const cells = cellsAsBefore(fresh, recorded) ?? cellsOf(choice, fresh.sweep);
  return { cells, ...fresh };
}

/** Runs of this process: several records compare with the same ones. */
const runs = new Map<string, ShownRun>();

function tuned(choice: Choice, language: Locale): ShownRun {
  const settings = settingsOf(choice);
  const key = `${language} ${JSON.stringify(Object.entries(settings).sort())}`;
  const known = runs.get(key);
  if (known) return known;
  const run = opened(choice, language);
  const done = { ...finish(run, 10), changes: run.changes() };
  runs.set(key, done);
  return done;
}

function opened(choice: Choice, language: Locale) {
  const world = createWorld(grammarOf(language), WORLD_SEED);
  return openFinetune(settingsOf(choice), world, shippedModel(language), fastBackend());
}

/** What was measured, if the sweep and the runs that are shown are as they were. */
function cellsAsBefore(fresh: object, recorded?: object | null): Cells | undefined {
  if (!recorded) return undefined;
  const { cells, ...rest } = recorded as Recorded;
  return isDeepStrictEqual(rest, plain(fresh)) ? cells : undefined;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The mean of each measure over the seeds, its least and its most: `en/all/old`, `en/all/old/least`. */
function cellsOf(choice: Choice, sweep: Sweep): Cells {
  const cells: Cells = {};
  const walks = LOCALE_CODES.flatMap((language) =>
    armsOf(sweep).flatMap(([arm, turned]) =>
      sweep.seeds.map((seed) => {
        const key = `${language}/${arm}`;
        const chosen = { ...choice, ...turned, seed };
        const { rates } = sweep;
        return {
          key,
          measures: () =>
            rates
              ? keptAs({ chosen, language }, CODE, () => gridMeasuresOf(chosen, language))
              : measuresOf(tuned(chosen, language), sweep),
        };
      }),
    ),
  );
  // In another order in each process, so that several can share a long sweep.
  if (sweep.rates) for (const { measures } of shuffle(walks, seededRng(process.pid))) measures();
  for (const [key, seeds] of Map.groupBy(walks, (walk) => walk.key))
    Object.assign(
      cells,
      meansOf(
        key,
        seeds.map(({ measures }) => measures()),
      ),
    );
  return cells;
}

/** What a run of a grid learnt and kept, and in how many steps. */
function gridMeasuresOf(choice: Choice, language: Locale): Cells {
  const { looks, step, learnt } = finish(opened(choice, language), 10);
  const { unseen, old, reading, unknown, fewShot } = looks.at(-1)!.shares;
  const shares = {
    new: unseen!,
    old: old!,
    reading: reading!,
    unknown: unknown!,
    fewShot: fewShot!,
  };
  return mapValues({ ...shares, steps: step, learnt: Number(learnt) }, short);
}

const CODE = digestOf('scripts/record/finetune.ts');

/** The arms of a sweep; at several rates each is one a rate, `lora-8/0.001`. */
function armsOf({ arms, rates }: Sweep): [string, Partial<Choice>][] {
  return Object.entries(arms).flatMap(([arm, { rates: own = rates, ...turned }]) =>
    own
      ? own.map((rate): [string, Partial<Choice>] => [`${arm}/${rate}`, { ...turned, rate }])
      : [[arm, turned] as [string, Partial<Choice>]],
  );
}

function meansOf(path: string, seeds: readonly Cells[]): Cells {
  const cells: Cells = {};
  for (const name of Object.keys(seeds[0]!)) {
    const values = seeds.map((measures) => measures[name] ?? NaN);
    if (values.some(Number.isNaN)) continue; // some stopped before that step
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    cells[`${path}/${name}`] = short(mean);
    if (new Set(values).size === 1 || name.includes('@')) continue;
    cells[`${path}/${name}/least`] = Math.min(...values);
    cells[`${path}/${name}/most`] = Math.max(...values);
  }
  return cells;
}

/** All that a lesson may quote of a run, such as `old`, `old@20` for step 20, and `held@2` for rank 2. */
function measuresOf(
  { looks, step, learnt, loss, parameters, bytes, work, taught, wrong, changes }: ShownRun,
  { along = [], ranks = [] }: Sweep,
): Cells {
  const seen = looks.filter(({ step: at }) => along.includes(at));
  const measures = {
    ...looks.at(-1)!.shares,
    ...{ steps: step, learnt: Number(learnt), loss: loss!, parameters, bytes, work, taught, wrong },
    ...merged(seen.map(({ step: at, shares }) => suffixed(shares, at))),
    ...merged(ranks.map((rank) => heldOf(changes, rank))),
  };
  return mapValues(measures, short);
}

const merged = (parts: readonly Cells[]): Cells =>
  Object.fromEntries(parts.flatMap(Object.entries<number>));

const suffixed = (shares: object, step: number): Cells =>
  Object.fromEntries(
    Object.entries(shares)
      .filter(([name]) => name !== 'familiar')
      .map(([name, share]) => [`${name}@${step}`, share]),
  );

const heldOf = (changes: readonly Change[], rank: number): Cells => ({
  [`held@${rank}`]: heldBy(changes, rank),
  [`corner@${rank}`]: heldByCorner(changes, rank),
});

/** Points of a loss curve that a record keeps, about. */
const POINTS = 40;
/** Singular values and corners that a record keeps of a matrix; of the one that is drawn first, all. */
const KEPT = 8;
const DRAWN = ['1.up', 'head'];

/** Curves and singular values with as many points and digits as the drawing of a record shows. */
function rounded(run: ShownRun): ShownRun {
  const every = Math.ceil(run.losses.length / POINTS);
  return {
    ...run,
    losses: run.losses
      .filter((_, i) => (i + 1) % every === 0 || i + 1 === run.losses.length)
      .map(([step, loss]) => [step, significant(loss, 3)]),
    looks: run.looks.map(({ step, shares }) => ({
      step,
      shares: mapValues(shares, (share) => significant(share, 4)),
    })),
    changes: run.changes.map(roundedChange),
  };
}

function roundedChange({ energy, strengths, corner, ...change }: Change): Change {
  const drawn = DRAWN.includes(change.matrix);
  return {
    ...change,
    energy: significant(energy, 4),
    strengths: strengths
      .slice(0, drawn ? undefined : KEPT)
      .map((strength) => significant(strength, 3)),
    corner: corner.slice(0, KEPT).map((each) => significant(each, 3)),
  };
}

/** Counts in full, all else with five digits. */
const short = (value: number): number =>
  Number.isInteger(value) && value < 1e9 ? value : significant(value, 5);

const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));

const mapValues = <T, U>(record: Record<string, T>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
