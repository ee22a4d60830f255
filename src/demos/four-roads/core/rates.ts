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

/** What a tuned model may have been tuned as; two roads choose among these. */
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

/** The rate at which a model learns from nothing: the same for facts and for a format. */
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
 * Which tuned model a road asks. Old text would teach `both` its old format again where a new one is to be
 * learnt, and keeps its reading alive where it is not.
 */
export function tunedAs(road: TunedRoad, { combine, task }: LabSettings): Kind {
  if (road !== 'both' && road !== 'raft') return road;
  if (combine !== 'auto') return combine;
  return BY_TASK[task] === 'facts' ? 'replay' : 'finetune';
}

/** Roads whose model learns to read: what changes is left to retrieval. */
export const tunesOnce = (road: Contender): boolean => road === 'both' || road === 'raft';

/**
 * The share of what is taught at which a run stops. Facts are learnt once they are known. A format is
 * known by heart, example by example, before the rule behind it is learnt: it takes all its steps.
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
 * A format takes all its steps; facts are known long before. Text that contradicts itself never is, since nobody can
 * answer both: what can be known of it is known after a hundred steps, and those that follow, with a falling rate,
 * settle which side is said. Twice as many change that by no more than the spread, as the runs poison-longer-en and
 * -zh show, and 1,500 by no more on seed 1. Where facts are learnt along with a format, 240 steps leave fine-tuning
 * at 81% and 800 bring it to 96% (seed 10).
 */
const STEPS_FOR_BOTH = 800;
const FACT_STEPS = 1_500;

/** Most updates of a run; with 0 as many as the task needs. */
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

/** The share of old text a road mixes in. */
export const replayOf = (road: TunedRoad, settings: LabSettings): number =>
  tunedAs(road, settings) === 'replay' ? settings.share : 0;
