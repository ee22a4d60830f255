import type { Trains } from '../tinylm';
import { BLOCK_LAYERS } from '../tinylm';
import type { RoadName, TaskName } from './names';
import type { LabSettings } from './settings';

/** Roads that change weights. */
export type TunedRoad = Extract<
  RoadName,
  'finetune' | 'replay' | 'lora' | 'head' | 'scratch' | 'both'
>;

export const TUNED: readonly RoadName[] = ['finetune', 'replay', 'lora', 'head', 'scratch', 'both'];
export const isTuned = (road: RoadName): road is TunedRoad => TUNED.includes(road);

/**
 * The rate each road learns at if the reader sets none. Chosen on seeds 10 and 11, which the site shows
 * nowhere, in both languages: among the rates that learn what they are taught, the one that is right most
 * often in the unseen form and keeps most of what the model knew.
 */
const RATES: Record<
  'facts' | 'format',
  Record<'finetune' | 'replay' | 'lora' | 'head' | 'scratch', number>
> = {
  facts: { finetune: 5e-4, replay: 1e-3, lora: 1e-3, head: 5e-3, scratch: 2e-3 },
  format: { finetune: 1e-3, replay: 1e-3, lora: 5e-3, head: 1e-2, scratch: 2e-3 },
};

/** Rates of other ranks follow that of rank 8: the fewer dimensions, the larger the steps they need. */
const LORA_BY_RANK = [
  { upTo: 1, times: 10 },
  { upTo: 2, times: 5 },
  { upTo: 4, times: 2 },
  { upTo: 16, times: 1 },
];

const BY_TASK: Record<TaskName, 'facts' | 'format'> = {
  facts: 'facts',
  change: 'facts',
  poison: 'facts',
  own: 'facts',
  behaviour: 'format',
  both: 'format',
};

/** Which tuned model a road asks. */
export const tunedAs = (road: TunedRoad, { combine }: LabSettings): Exclude<TunedRoad, 'both'> =>
  road === 'both' ? combine : road;

export function rateOf(road: TunedRoad, settings: LabSettings): number {
  if (settings.rate > 0) return settings.rate;
  const kind = tunedAs(road, settings);
  const rate = RATES[BY_TASK[settings.task]][kind];
  if (kind !== 'lora') return rate;
  return rate * LORA_BY_RANK.find(({ upTo }) => settings.rank <= upTo)!.times;
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
