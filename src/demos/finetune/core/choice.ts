import { fairRate } from '~/lib/tuning/rates';
import {
  FINETUNE,
  type Beside,
  type FinetuneForm,
  type FinetuneSettings,
  type Method,
} from './settings';

/** What a reader chooses: a learning rate, or 0 and a multiple of the one that is fair to the method. */
export interface Choice extends FinetuneSettings {
  pace: number;
}

/** The runs that a form asks for: one, or two. */
export function choicesOf({ beside, besideRank, ...form }: FinetuneForm): Choice[] {
  const alpha = form.method === 'lora' ? form.alpha : FINETUNE.alpha;
  const first = { ...form, alpha, pace: Number(form.pace) };
  const second = besideOf(first, beside, besideRank);
  return second ? [first, second] : [first];
}

/** What a choice tunes with: at a rate. */
export const tunedWith = ({ pace, ...rest }: Choice): FinetuneSettings => ({
  ...rest,
  rate: rest.rate || pace * fairRate(rest.method, rest.rank, rest.replay),
});

const HALF = 0.5;

/** The second run's choice; it learns from the same sentences in the same order. */
export function besideOf(choice: Choice, beside: Beside, rank: number): Choice | undefined {
  if (beside === '') return undefined;
  if (beside === 'replay') return { ...choice, replay: choice.replay > 0 ? 0 : HALF };
  if (beside === 'slow') return { ...choice, rate: HALF * choice.rate, pace: HALF * choice.pace };
  return { ...choice, method: beside satisfies Method, rank };
}
