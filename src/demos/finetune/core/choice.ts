import { fairRate } from '~/lib/tuning/rates';
import type { FinetuneSettings, Method } from './settings';

/** Of the learning rate; 0 takes the one that is fair. */
export const RATE_LIMITS = { min: 0, max: 0.05 } as const;

/** What a reader chooses: a learning rate, or 0 and a multiple of the one that is fair to the method. */
export interface Choice extends FinetuneSettings {
  pace: number;
}

export const settingsOf = ({ pace, ...rest }: Choice): FinetuneSettings => ({
  ...rest,
  rate: rest.rate || pace * fairRate(rest.method, rest.rank, rest.replay),
});

/** What a second run beside the first changes: its method, whether it replays old text, or its pace. */
export const BESIDES = ['', 'all', 'blocks', 'head', 'lora', 'corner', 'replay', 'slow'] as const;
export type Beside = (typeof BESIDES)[number];

const HALF = 0.5;

/** The second run's choice; it learns from the same sentences in the same order. */
export function besideOf(choice: Choice, beside: Beside, rank: number): Choice | undefined {
  if (beside === '') return undefined;
  if (beside === 'replay') return { ...choice, replay: choice.replay > 0 ? 0 : HALF };
  if (beside === 'slow') return { ...choice, rate: HALF * choice.rate, pace: HALF * choice.pace };
  return { ...choice, method: beside satisfies Method, rank };
}
