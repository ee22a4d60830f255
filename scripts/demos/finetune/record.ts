import { isDeepStrictEqual } from 'node:util';
import { choicesOf, tunedWith, type Choice } from '~/demos/finetune/core/choice';
import { choiceRows, finetuneFields } from '~/demos/finetune/core/settings';
import { energyIn, energyInCorner, type Change } from '~/demos/finetune/core/energy';
import { withQuestions, type QuestionedSnapshot } from '~/demos/finetune/core/asking';
import { openFinetune, type FinetuneSnapshot } from '~/demos/finetune/core/run';
import { finetuneData } from '~/demos/finetune/core/data';
import { questionsOf } from '~/demos/finetune/core/looks';
import { both, type Both, type Locale } from '~/lib/locale';
import { settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import type { PackedMoments } from '~/lib/trainer/moments';
import { packMoments } from '../trainer/pack-moments';
import { createWorld, reseated } from '~/lib/world';
import { BASES, type Base } from '~/lib/tinylm/bases';
import { fastBackend, grammarOf, pretrained, type Pretrained } from '../../record/model';
import { digestOf } from '../../record/checked';
import { cachedAs } from '../../record/cached';
import { cellsOf, short, stillIn, type Cells, type Measuring, type Sweep } from './sweep';
import { sweepOf, type SweepConfig } from './sweep-config';

/** The parts of a run that the page shows. */
export interface ShownRun extends FinetuneSnapshot {
  changes: Change[];
}

/** A run with its answers to a few questions throughout. */
type TunedRun = QuestionedSnapshot & { changes: Change[] };

interface Recorded extends Both<ShownRun[]> {
  cells: Cells;
  sweep?: Sweep;
  said?: Both<PackedMoments[]>;
}

const recorderFields = {
  ...choiceRows,
  beside: finetuneFields.beside,
  /** The seed of the pretrained model that is tuned. */
  base: { kind: 'choice', default: '1', options: BASES },
  /** Records the answers of the shown runs to a few questions throughout. */
  told: { kind: 'flag', default: false },
} as const satisfies Fields;

/** @throws RangeError for a config that no run could have */
export function settingsOf({
  sweep,
  ...config
}: Record<string, unknown>): Settings<typeof recorderFields> & { sweep?: Sweep } {
  const settings = settingsOfRun(recorderFields, config);
  return { ...settings, ...(sweep !== undefined && { sweep: sweepOf(sweep as SweepConfig) }) };
}

/**
 * Tunes in both languages with the settings of a record, for the page to show. A sweep over methods and seeds takes
 * minutes: its arms are measured once, and again only if they were changed, or if the shown runs give other results
 * than before. A brief check tunes only in English.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { sweep, told, base, ...form } = settingsOf(config);
  const shown = choicesOf(form);
  const runsIn = (language: Locale) =>
    shown.map((each) => rounded(tuned(each, { language, base })));
  if (brief && recorded) {
    const english = runsIn('en');
    return isDeepStrictEqual(plain(english), (recorded as Recorded).en)
      ? recorded
      : { en: english };
  }
  const figure = both(runsIn);
  const said = told
    ? { said: both((language) => shown.map((each) => momentsOf(each, { language, base }))) }
    : {};
  if (!sweep) return { cells: {}, ...figure, ...said };
  const known = cellsAsBefore(sweep, figure, recorded);
  return {
    cells: cellsOf(shown[0]!, sweep, measuring(sweep, base), known),
    sweep,
    ...figure,
    ...said,
  };
}

/** Runs of this process, since several records compare with the same ones. */
const runs = new Map<string, TunedRun>();

const momentsOf = (choice: Choice, model: Pretrained): PackedMoments => {
  const { given, moments } = tuned(choice, model);
  return packMoments(given, moments);
};

function tuned(choice: Choice, model: Pretrained): TunedRun {
  const settings = tunedWith(choice);
  const key = `${model.language} ${model.base} ${JSON.stringify(Object.entries(settings).sort())}`;
  const known = runs.get(key);
  if (known) return known;
  const run = withQuestions(opened(choice, model), worldOf(model.language), settings);
  const done = { ...finish(run, 10), changes: run.changes() };
  runs.set(key, done);
  return done;
}

function opened(choice: Choice, model: Pretrained) {
  const world = worldOf(model.language);
  return openFinetune(tunedWith(choice), world, pretrained(model), fastBackend());
}

const worldOf = (language: Locale) => createWorld(grammarOf(language));

/** The cells of unchanged arms, if the shown runs give the same results as before. */
function cellsAsBefore(sweep: Sweep, figure: object, recorded?: object | null): Cells {
  if (!recorded) return {};
  const { cells, sweep: before, en, zh } = recorded as Recorded;
  return before && isDeepStrictEqual({ en, zh }, plain(figure))
    ? stillIn(sweep, before, cells)
    : {};
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const measuring = (sweep: Sweep, base: Base): Measuring => ({
  measure: (choice, language) => {
    const model = { language, base };
    return sweep.rates
      ? cachedAs({ chosen: choice, model }, CODE, () => gridMeasuresOf(choice, model))
      : measuresOf(tuned(choice, model), sweep);
  },
  asked: askedOf,
});

/** The number of questions in each share; `unseen` is called `new` in a grid. */
function askedOf(choice: Choice, language: Locale): Partial<Cells> {
  const settings = tunedWith(choice);
  const world = reseated(worldOf(language), settings.seed);
  const questions = questionsOf(world, finetuneData(world, settings), settings);
  const counts = mapValues(questions as Record<string, readonly unknown[]>, ({ length }) => length);
  return { ...counts, new: counts.unseen! };
}

/** The shares and steps of a run in a grid. */
function gridMeasuresOf(choice: Choice, model: Pretrained): Cells {
  const { looks, step, learnt } = finish(opened(choice, model), 10);
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

const CODE = digestOf('scripts/demos/finetune/record.ts');

/** Everything a lesson may quote of a run, such as `old`, `old@20` for step 20, and `held@2` for rank 2. */
function measuresOf(
  { looks, step, learnt, loss, parameters, bytes, work, taught, changes }: TunedRun,
  { along = [], ranks = [] }: Sweep,
): Cells {
  const seen = looks.filter(({ step: at }) => along.includes(at));
  const measures = {
    ...looks.at(-1)!.shares,
    steps: step,
    learnt: Number(learnt),
    loss: loss!,
    parameters,
    bytes,
    work,
    taught,
    ...merged(seen.map(({ step: at, shares }) => suffixed(shares, at))),
    ...merged(ranks.map((rank) => energyShares(changes, rank))),
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

const energyShares = (changes: readonly Change[], rank: number): Cells => ({
  [`held@${rank}`]: energyIn(changes, rank),
  [`corner@${rank}`]: energyInCorner(changes, rank),
});

/** The approximate number of points of a loss curve in a record. */
const POINTS = 40;
/** Singular values and corners that a record keeps per matrix; the matrices drawn first keep all. */
const MOST_SAVED = 8;
const DRAWN = ['1.up', 'head'];

/** Reduces curves and singular values to the points and digits that the drawing of a record shows. */
function rounded({ given: _, moments: __, ...run }: TunedRun): ShownRun {
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
      .slice(0, drawn ? undefined : MOST_SAVED)
      .map((strength) => significant(strength, 3)),
    corner: corner.slice(0, MOST_SAVED).map((each) => significant(each, 3)),
  };
}

const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));

const mapValues = <T, U>(record: Record<string, T>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
