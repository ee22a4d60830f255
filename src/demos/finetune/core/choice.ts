import { fairRate } from '~/lib/tuning/rates';
import {
  FINETUNE,
  type Beside,
  type FinetuneForm,
  type FinetuneSettings,
  type Method,
} from './settings';

/** A reader's choice: a learning rate, or 0 and a multiple of the fair rate of the method. */
export interface Choice extends FinetuneSettings {
  pace: number;
}

export function choicesOf({ beside, ...form }: FinetuneForm): Choice[] {
  const alpha = form.method === 'lora' ? form.alpha : FINETUNE.alpha;
  const first = { ...form, alpha, pace: Number(form.pace) };
  const second = besideOf(first, beside);
  return second ? [first, second] : [first];
}

export const tunedWith = ({ pace, ...rest }: Choice): FinetuneSettings => ({
  ...rest,
  rate: rest.rate || pace * fairRate(rest.method, rest.rank, rest.replay),
});

const HALF = 0.5;

/** The second run's choice; it learns from the same sentences in the same order. */
export function besideOf(choice: Choice, beside: Beside): Choice | undefined {
  if (beside === '') return undefined;
  if (beside === 'replay') return { ...choice, replay: choice.replay > 0 ? 0 : HALF };
  if (beside === 'slow') return { ...choice, rate: HALF * choice.rate, pace: HALF * choice.pace };
  return { ...choice, method: beside satisfies Method };
}
