import { BESIDES } from '~/lib/finetune/choice';
import { FINETUNE, FINETUNE_LIMITS, METHODS, TEACH } from '~/lib/finetune/settings';
import type { Fields, Settings } from '../url-state';

/** Multiples of the rate that is fair to a method. */
export const PACES = ['0.25', '0.5', '1', '2', '4'] as const;
export const MOST_REPLAY = 0.9;

const { rank, steps, facts, noise, copies, wordings, seed } = FINETUNE_LIMITS;

/** What learns, how, from what, and what runs beside it. */
export const finetuneFields = {
  method: { kind: 'choice', default: FINETUNE.method, options: METHODS },
  rank: { kind: 'number', default: FINETUNE.rank, ...rank, whole: true },
  replay: { kind: 'number', default: 0, min: 0, max: MOST_REPLAY },
  pace: { kind: 'choice', default: '1', options: PACES },
  beside: { kind: 'choice', default: '', options: BESIDES },
  besideRank: { kind: 'number', default: FINETUNE.rank, ...rank, whole: true },
  teach: { kind: 'choice', default: FINETUNE.teach, options: TEACH },
  facts: { kind: 'number', default: FINETUNE.facts, ...facts, whole: true },
  wordings: { kind: 'number', default: FINETUNE.wordings, ...wordings, whole: true },
  noise: { kind: 'number', default: FINETUNE.noise, ...noise },
  copies: { kind: 'number', default: FINETUNE.copies, ...copies, whole: true },
  steps: { kind: 'number', default: FINETUNE.steps, ...steps, whole: true },
  stopsEarly: { kind: 'flag', default: FINETUNE.stopsEarly },
  seed: { kind: 'number', default: FINETUNE.seed, ...seed, whole: true },
} as const satisfies Fields;

export type FinetuneFields = typeof finetuneFields;
export type FinetuneForm = Settings<FinetuneFields>;
