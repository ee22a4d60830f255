import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '~/lib/locale';
import type { LabSettings } from '~/lib/four-roads/settings';
import { openRoad } from '~/lib/four-roads/roads/road';
import { openTask } from '~/lib/four-roads/tasks';
import { outcomeOf, type RoadResult } from '~/lib/four-roads/outcome/outcome';
import type { Clock } from '~/lib/four-roads/outcome/cost';
import type { LabRecord } from '~/lib/four-roads/outcome/record';
import { CONTENDERS, type Contender } from '~/lib/four-roads/names';
import type { RoadContext, Phase } from '~/lib/four-roads/roads/road-run';
import type { Task } from '~/lib/four-roads/task';
import { createWorld, type World } from '~/lib/world';
import { fastBackend, grammarOf, pretrained } from '../../record/model';
import { settingsOf } from './config';
import { ratesOf, recordedCells, recordOf } from './lab-record';

export { settingsOf };

interface Recorded extends LabRecord {
  /** Mean seconds over the seeds while recording; they differ from machine to machine. */
  clock: Partial<Record<Contender, Clock>>;
}

interface MeasuredRun {
  result: RoadResult;
  clock: Clock;
}

/** Roads that a brief check runs again with seed 1: three that train nothing, and on the first task one that does. */
const BRIEF: readonly Contender[] = ['base', 'rag', 'examples'];
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
  const { language, settings, opened } = settingsOf(config);
  const runSeed = seedRunner(language, settings);
  const before = recorded as Recorded | null | undefined;
  if (brief && before) return checkedBriefly(settings, before, runSeed);
  const measured = seedsOf(settings).flatMap((seed) => runSeed(seed, settings.roads));
  const fresh = plain(
    recordOf(
      settings,
      measured.map(({ result }) => result),
      opened,
    ),
  );
  const clock = before && sameWork(before, fresh) ? before.clock : clockOf(measured);
  return { ...fresh, clock };
}

/** True if every road took as many operations as before and gave the same answers. */
function sameWork(before: LabRecord, fresh: LabRecord): boolean {
  const of = ({ outcomes }: LabRecord) => outcomes.map(({ marks, cost }) => ({ marks, cost }));
  return isDeepStrictEqual(of(before), of(fresh));
}

type RunSeed = (seed: number, roads: readonly Contender[]) => MeasuredRun[];

function seedRunner(language: Locale, settings: LabSettings): RunSeed {
  const world: World = createWorld(grammarOf(language));
  const means: RoadContext = {
    base: pretrained({ language, base: settings.base }),
    backend: fastBackend(),
    bare: new WeakMap(),
  };
  const tasks = new Map<number, Task>();
  return (seed, roads) => {
    const task = tasks.get(seed) ?? openTask(world, settings, seed);
    tasks.set(seed, task);
    return roads.map((road) => measured(road, task, settings, seed, means));
  };
}

/** The record if a part of it gives the same results again; otherwise the new results. */
function checkedBriefly(settings: LabSettings, recorded: Recorded, runSeed: RunSeed): object {
  const roads = settings.task === 'facts' ? BRIEF_TUNED : BRIEF;
  const of = { settings: recorded.settings, rates: recorded.rates, outcomes: recorded.outcomes };
  const fresh = plain({
    settings,
    rates: ratesOf(settings),
    outcomes: recorded.outcomes.map((outcome) => {
      if (outcome.seed !== settings.seed || !roads.includes(outcome.road)) return outcome;
      return outcomeOf(runSeed(outcome.seed, [outcome.road])[0]!.result);
    }),
  });
  if (!isDeepStrictEqual(fresh, of)) return fresh;
  return { ...recorded, cells: recordedCells(recorded.outcomes) };
}

function measured(
  road: Contender,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: RoadContext,
): MeasuredRun {
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

const seedsOf = ({ seed, seeds }: LabSettings): number[] =>
  Array.from({ length: seeds }, (_, i) => seed + i);

function clockOf(measured: readonly MeasuredRun[]): Recorded['clock'] {
  const meanOf = (road: Contender, name: keyof Clock): number => {
    const times = measured
      .filter(({ result }) => result.road === road)
      .map((one) => one.clock[name]);
    return Number((times.reduce((sum, time) => sum + time, 0) / times.length).toPrecision(3));
  };
  const roads = CONTENDERS.filter((road) => measured.some(({ result }) => result.road === road));
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
