import { BESIDES, RATE_LIMITS } from './choice';
import { ALPHAS, FINETUNE, FINETUNE_LIMITS, METHODS, TEACH } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

/** Multiples of the rate that is fair to a method. */
const PACES = ['0.25', '0.5', '1', '2', '4'] as const;
const MOST_REPLAY = 0.9;

const { rank, steps, facts, noise, copies, wordings, seed } = FINETUNE_LIMITS;
const whole = (value: number, limits: { min: number; max: number }) =>
  ({ kind: 'number', default: value, ...limits, whole: true }) as const;
const dragged = <Limits extends { min: number; max: number }>(limits: Limits) =>
  ({ ...limits, slide: [limits.min, limits.max] }) as const;

/** What learns, how, from what, and what runs beside it. */
export const finetuneFields = {
  method: { kind: 'choice', default: FINETUNE.method, options: METHODS, names: 'methods_' },
  rank: { ...whole(FINETUNE.rank, dragged(rank)), when: { method: ['lora', 'corner'] } },
  alpha: {
    kind: 'choice',
    default: FINETUNE.alpha,
    options: ALPHAS,
    when: { method: ['lora'] },
  },
  replay: { kind: 'number', default: 0, ...dragged({ min: 0, max: MOST_REPLAY }), step: 0.05 },
  rate: { kind: 'number', default: 0, ...RATE_LIMITS },
  pace: { kind: 'choice', default: '1', options: PACES },
  beside: { kind: 'choice', default: '', options: BESIDES },
  besideRank: { ...whole(FINETUNE.rank, dragged(rank)), when: { beside: ['lora', 'corner'] } },
  teach: { kind: 'choice', default: FINETUNE.teach, options: TEACH, names: 'teaches' },
  facts: { ...whole(FINETUNE.facts, dragged(facts)), step: 10 },
  wordings: whole(FINETUNE.wordings, dragged(wordings)),
  noise: { kind: 'number', default: FINETUNE.noise, ...dragged(noise), step: 0.05 },
  copies: whole(FINETUNE.copies, dragged(copies)),
  steps: { ...whole(FINETUNE.steps, steps), slide: [20, 1_500], step: 10 },
  stopsEarly: { kind: 'flag', default: FINETUNE.stopsEarly },
  seed: whole(FINETUNE.seed, seed),
} as const satisfies Fields;

export type FinetuneFields = typeof finetuneFields;
export type FinetuneForm = Settings<FinetuneFields>;
