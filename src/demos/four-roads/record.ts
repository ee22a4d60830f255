import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '~/lib/locale';
import type { StudySettings } from './core/settings';
import { openRoad } from './core/road';
import { openTask } from './core/tasks';
import { outcomeOf, type Outcome } from './core/outcome';
import {
  mostSplit,
  openedOf,
  ratesOf,
  recordedCells,
  recordOf,
  type Clock,
  type LabRecord,
} from './core/record';
import { CONTENDERS, type Contender } from './core/names';
import type { RoadContext } from './core/road-context';
import type { Phase } from './core/walk';
import type { OwnText } from './core/own-facts';
import type { RoadResult } from './core/result';
import type { Task } from './core/task';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { createWorld, type World } from '~/lib/world';
import { fastBackend, grammarOf, pretrained } from '../../../scripts/model/files';
import { digestOf } from '../../../scripts/record/checked';
import { keptAs } from '../../../scripts/record/kept';
import { settingsOf } from './record/config';

export { settingsOf };

interface Recorded extends LabRecord {
  /** Mean seconds over the seeds while recording; they differ from machine to machine. */
  clock: Partial<Record<Contender, Clock>>;
}

interface Walked {
  result: RoadResult;
  clock: Clock;
}

/** Roads that a brief check runs again with seed 1: three that train nothing, and on the first task one that does. */
const BRIEF: readonly Contender[] = ['base', 'rag', 'examples', 'counts'];
const BRIEF_TUNED: readonly Contender[] = [...BRIEF, 'replay'];

/**
 * Runs all roads on a task, seed by seed. Recorded seconds are kept as long as the same work gives the same answers. A
 * brief check runs a part again and takes the rest from the record.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { language, settings, own, arms } = settingsOf(config);
  if (arms) return sweep(language, arms, recorded as Swept | undefined, brief);
  const walk = walker(language, settings, own);
  const before = recorded as Recorded | null | undefined;
  if (brief && before) return checkedBriefly(settings, before, walk);
  if (before && process.argv.includes('--missing')) return completed(settings, before, walk);
  const walked = seedsOf(settings).flatMap((seed) => walk(seed, settings.roads));
  const fresh = plain(
    recordOf(
      settings,
      walked.map(({ result }) => result),
    ),
  );
  const clock = before && sameWork(before, fresh) ? before.clock : clockOf(walked);
  return { ...fresh, clock };
}

/** The record with its missing roads added; existing ones are kept as recorded. */
function completed(settings: StudySettings, before: Recorded, walk: Walk): Recorded {
  const has = new Set(before.outcomes.map(({ road }) => road));
  const lacking = settings.roads.filter((road) => !has.has(road));
  const walked = seedsOf(settings).flatMap((seed) => walk(seed, lacking));
  const known = [...before.outcomes, ...walked.map(({ result }) => outcomeOf(result))];
  const outcomes = seedsOf(settings).flatMap((seed) =>
    settings.roads.map((road) => known.find((one) => one.road === road && one.seed === seed)!),
  );
  const fresh = walked.map(({ result }) => result).filter(({ seed }) => seed === settings.seed);
  return {
    ...{ cells: recordedCells(outcomes), settings, rates: ratesOf(settings), outcomes },
    opened: openedAmong(settings, { ...before, outcomes }, fresh, walk),
    clock: { ...before.clock, ...clockOf(walked) },
  };
}

/**
 * The given questions with their words. Every road is run again on the first seed, and must give the recorded results.
 */
function openedAmong(
  { seed, roads }: StudySettings,
  { outcomes, opened }: Pick<LabRecord, 'outcomes' | 'opened'>,
  fresh: readonly RoadResult[],
  walk: Walk,
): LabRecord['opened'] {
  const first = outcomes.filter((one) => one.seed === seed);
  const wordsOf = new Map(opened.map(({ at, answers }) => [at, answers]));
  const shown = openedOf(fresh, mostSplit(first));
  if (shown.every(({ at }) => wordsOf.has(at)))
    return shown.map(({ at, answers }) => ({ at, answers: { ...wordsOf.get(at), ...answers } }));
  const results = walk(seed, roads).map(({ result }) => result);
  if (!isDeepStrictEqual(plain(results.map(outcomeOf)), plain(first)))
    throw new Error('Roads no longer come out as recorded: record this run from the start.');
  return openedOf(results);
}

/** True if every road took as many operations as before and gave the same answers. */
function sameWork(before: LabRecord, fresh: LabRecord): boolean {
  const of = ({ outcomes }: LabRecord) => outcomes.map(({ marks, cost }) => ({ marks, cost }));
  return isDeepStrictEqual(of(before), of(fresh));
}

interface Swept {
  cells: Record<string, number>;
}

/**
 * The cells of each arm, prefixed with its name, such as `named/rag/accuracy`; a brief check runs the first arm only.
 */
function sweep(
  language: Locale,
  arms: Record<string, StudySettings>,
  recorded: Swept | undefined,
  brief: boolean,
): Swept {
  const taken = Object.entries(arms).slice(0, brief && recorded ? 1 : undefined);
  const cells = taken.flatMap(([arm, own]) => {
    const measure = () => recordedCells(outcomesOf(language, own));
    const found = brief ? measure() : keptAs({ language, own }, CODE, measure);
    return Object.entries(found).map(([path, value]) => [`${arm}/${path}`, value] as const);
  });
  const kept = brief ? recorded?.cells : {};
  return { cells: { ...kept, ...Object.fromEntries(cells) } };
}

const CODE = digestOf('src/demos/four-roads/record.ts');

function outcomesOf(language: Locale, settings: StudySettings): Outcome[] {
  const walk = walker(language, settings);
  const walked = seedsOf(settings).flatMap((seed) => walk(seed, settings.roads));
  return walked.map(({ result }) => outcomeOf(result));
}

type Walk = (seed: number, roads: readonly Contender[]) => Walked[];

function walker(language: Locale, settings: StudySettings, own?: OwnText): Walk {
  const world: World = createWorld(grammarOf(language), WORLD_SEED);
  const means: RoadContext = {
    base: pretrained({ language, base: settings.base }),
    backend: fastBackend(),
    bare: new WeakMap(),
  };
  const tasks = new Map<number, Task>();
  return (seed, roads) => {
    const task = tasks.get(seed) ?? openTask(world, settings, seed, own);
    tasks.set(seed, task);
    return roads.map((road) => walked(road, task, settings, seed, means));
  };
}

/** The record if a part of it gives the same results again; otherwise the new results. */
function checkedBriefly(settings: StudySettings, recorded: Recorded, walk: Walk): object {
  const roads = settings.task === 'facts' && !settings.synonyms ? BRIEF_TUNED : BRIEF;
  const of = { settings: recorded.settings, rates: recorded.rates, outcomes: recorded.outcomes };
  const fresh = plain({
    settings,
    rates: ratesOf(settings),
    outcomes: recorded.outcomes.map((outcome) => {
      if (outcome.seed !== settings.seed || !roads.includes(outcome.road)) return outcome;
      return outcomeOf(walk(outcome.seed, [outcome.road])[0]!.result);
    }),
  });
  if (!isDeepStrictEqual(fresh, of)) return fresh;
  return { ...recorded, cells: recordedCells(recorded.outcomes) };
}

function walked(
  road: Contender,
  task: Task,
  settings: StudySettings,
  seed: number,
  means: RoadContext,
): Walked {
  const spent: Record<Phase, number> = { prepare: 0, update: 0, answer: 0, measure: 0, done: 0 };
  let start = performance.now();
  const stepper = openRoad(road, task, settings, seed, means);
  for (let more = true; more;) {
    more = stepper.advance(1);
    const end = performance.now();
    spent[stepper.snapshot().phase] += end - start;
    start = end;
  }
  const result = stepper.snapshot().result!;
  const millisecondsPerAnswer = spent.answer / task.questions.length;
  const clock = { prepareSeconds: spent.prepare / 1000, updateSeconds: spent.update / 1000 };
  return { result, clock: { ...clock, millisecondsPerAnswer } };
}

const seedsOf = ({ seed, seeds }: StudySettings): number[] =>
  Array.from({ length: seeds }, (_, i) => seed + i);

function clockOf(walked: readonly Walked[]): Recorded['clock'] {
  const meanOf = (road: Contender, name: keyof Clock): number => {
    const times = walked.filter(({ result }) => result.road === road).map((one) => one.clock[name]);
    return Number((times.reduce((sum, time) => sum + time, 0) / times.length).toPrecision(3));
  };
  const roads = CONTENDERS.filter((road) => walked.some(({ result }) => result.road === road));
  return Object.fromEntries(
    roads.map((road) => [
      road,
      {
        prepareSeconds: meanOf(road, 'prepareSeconds'),
        updateSeconds: meanOf(road, 'updateSeconds'),
        millisecondsPerAnswer: meanOf(road, 'millisecondsPerAnswer'),
      },
    ]),
  );
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
