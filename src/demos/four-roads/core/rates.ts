import type { Trains } from '~/lib/tinylm';
import { BLOCK_LAYERS } from '~/lib/tinylm';
import { fairRate, TUNING_BUDGET, type Subject } from '~/lib/tuning/rates';
import type { Contender, TaskName } from './names';
import type { LabSettings } from './settings';

/** Roads that change weights. */
export type TunedRoad = Extract<
  Contender,
  'finetune' | 'replay' | 'lora' | 'head' | 'scratch' | 'both' | 'raft'
>;

/** The ways to tune a model; `both` and `raft` each choose one of these. */
type Kind = Exclude<TunedRoad, 'both' | 'raft'>;

const TUNED: readonly Contender[] = [
  'finetune',
  'replay',
  'lora',
  'head',
  'scratch',
  'both',
  'raft',
];
export const isTuned = (road: Contender): road is TunedRoad => TUNED.includes(road);

/** Learning rate for a model that starts from nothing, for facts and formats alike. */
const FROM_NOTHING = 2e-3;

const BY_TASK: Record<TaskName, Subject> = {
  facts: 'facts',
  change: 'facts',
  poison: 'facts',
  drift: 'facts',
  own: 'facts',
  behaviour: 'format',
  both: 'format',
  routing: 'format',
};

/**
 * The kind of tuned model that a road uses. For a task with a new format, replaying old text would teach `both` the old
 * format again; for a task about facts, it keeps the model able to read.
 */
export function tunedAs(road: TunedRoad, { combine, task }: LabSettings): Kind {
  if (road !== 'both' && road !== 'raft') return road;
  if (combine !== 'auto') return combine;
  return BY_TASK[task] === 'facts' ? 'replay' : 'finetune';
}

/** True for roads whose model learns to read; changed facts are left to retrieval. */
export const tunesOnce = (road: Contender): boolean => road === 'both' || road === 'raft';

/**
 * Share of the taught items that must be known for a run to stop. Facts are learned once they are known. A format is
 * known by heart, example by example, before its rule is learned, so it takes all its steps.
 */
export const untilOf = ({ task }: LabSettings): number => (BY_TASK[task] === 'facts' ? 0.95 : 2);

export function rateOf(road: TunedRoad, settings: LabSettings): number {
  if (settings.rate > 0) return settings.rate;
  const kind = tunedAs(road, settings);
  if (kind === 'scratch') return FROM_NOTHING;
  const method = kind === 'lora' || kind === 'head' ? kind : 'all';
  return fairRate(method, settings.rank, replayOf(road, settings), BY_TASK[settings.task]);
}

/**
 * A format takes all its steps; facts are known long before. Contradictory text is never fully known, since nothing can
 * answer both sides: what can be known of it is known after a hundred steps, and the remaining steps, at a falling
 * rate, settle which side the model says. Twice as many steps change that by no more than the spread, as the runs
 * poison-longer-en and -zh show, and 1,500 by no more on seed 1. For facts learned along with a format, 240 steps leave
 * fine-tuning at 81% and 800 bring it to 96% (seed 10).
 */
const STEPS_FOR_BOTH = 800;
const FACT_STEPS = 1_500;

/** Maximum updates of a run; if `steps` is 0, as many as the task needs. */
export function stepsOf({ task, steps }: Pick<LabSettings, 'task' | 'steps'>): number {
  if (steps > 0) return steps;
  if (task === 'both') return STEPS_FOR_BOTH;
  return BY_TASK[task] === 'format' || task === 'poison' ? TUNING_BUDGET : FACT_STEPS;
}

export function trainsOf(road: TunedRoad, settings: LabSettings): Trains {
  switch (tunedAs(road, settings)) {
    case 'lora':
      return { kind: 'lora', rank: settings.rank, on: BLOCK_LAYERS };
    case 'head':
      return { kind: 'head' };
    default:
      return { kind: 'all' };
  }
}

/** Share of old text that a road mixes in. */
export const replayOf = (road: TunedRoad, settings: LabSettings): number =>
  tunedAs(road, settings) === 'replay' ? settings.share : 0;
