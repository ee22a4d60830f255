import type { Trains } from '../../tinylm';
import { BLOCK_LAYERS } from '../../tinylm';
import type { Contender, TaskName } from './names';
import type { LabSettings } from './settings';

/** Roads that change weights. */
export type TunedRoad = Extract<
  Contender,
  'finetune' | 'replay' | 'lora' | 'head' | 'scratch' | 'both'
>;

const TUNED: readonly Contender[] = ['finetune', 'replay', 'lora', 'head', 'scratch', 'both'];
export const isTuned = (road: Contender): road is TunedRoad => TUNED.includes(road);

/**
 * The rate each road learns at if the reader sets none. Chosen from 1, 2 and 5 times powers of ten on seeds
 * 10 and 11, in both languages, and reported on others: the rate that is right most often on what was not
 * taught, among those that keep two fifths of the old facts; within two hundredths, the one that keeps more.
 *
 * The fine-tuning bench has a table of its own, `fairRate` in `../finetune/rates`: it studies forgetting, and
 * takes the highest sum of what is learnt and of what is kept. Roads compete for right answers, so here
 * that comes first.
 */
const RATES: Record<'facts' | 'format', Record<Exclude<TunedRoad, 'both'>, number>> = {
  facts: { finetune: 5e-4, replay: 1e-3, lora: 1e-3, head: 5e-3, scratch: 2e-3 },
  format: { finetune: 5e-4, replay: 2e-3, lora: 5e-3, head: 5e-3, scratch: 2e-3 },
};

/** For facts, fewer dimensions need larger steps: ranks 1, 2 and 4 learn too little at the rate of rank 8. */
const LORA_RATES = [
  { upTo: 1, rate: 1e-2 },
  { upTo: 2, rate: 5e-3 },
  { upTo: 4, rate: 2e-3 },
];

const BY_TASK: Record<TaskName, 'facts' | 'format'> = {
  facts: 'facts',
  change: 'facts',
  poison: 'facts',
  own: 'facts',
  behaviour: 'format',
  both: 'format',
};

/**
 * Which tuned model a road asks. Old text would teach `both` its old format again where a new one is to be
 * learnt, and keeps its reading alive where it is not.
 */
export function tunedAs(
  road: TunedRoad,
  { combine, task }: LabSettings,
): Exclude<TunedRoad, 'both'> {
  if (road !== 'both') return road;
  if (combine !== 'auto') return combine;
  return BY_TASK[task] === 'facts' ? 'replay' : 'finetune';
}

/**
 * The share of what is taught at which a run stops. Facts are learnt once they are known. A format is
 * known by heart, example by example, before the rule behind it is learnt: it takes all its steps.
 */
export const untilOf = ({ task }: LabSettings): number => (BY_TASK[task] === 'facts' ? 0.95 : 2);

export function rateOf(road: TunedRoad, settings: LabSettings): number {
  if (settings.rate > 0) return settings.rate;
  const kind = tunedAs(road, settings);
  const learns = BY_TASK[settings.task];
  const narrow = LORA_RATES.find(({ upTo }) => settings.rank <= upTo);
  return kind === 'lora' && learns === 'facts' && narrow ? narrow.rate : RATES[learns][kind];
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
