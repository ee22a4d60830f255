import { numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';
import { fairRate } from '~/lib/tuning/rates';

/**
 * Which weights learn: all, those of the blocks, the last matrix, low-rank adapters, or the first rows and
 * columns.
 */
export const METHODS = ['all', 'blocks', 'head', 'lora', 'corner'] as const;
export type Method = (typeof METHODS)[number];

const TEACH = ['both', 'questions', 'statements'] as const;
export type Teach = (typeof TEACH)[number];

/** What a second run beside the first changes: its method, whether it replays old text, or its pace. */
const BESIDES = ['', ...METHODS, 'replay', 'slow'] as const;
export type Beside = (typeof BESIDES)[number];

const rank = { kind: 'number', default: 8, min: 1, max: 48, whole: true, slide: [1, 48] } as const;

/** What learns, how, and from what. */
const tuningFields = {
  method: { kind: 'choice', default: 'all', options: METHODS, names: 'methods_' },
  /** Of LoRA's factors, or how many rows and columns learn; the other methods don't read it. */
  rank: { ...rank, when: { method: ['lora', 'corner'] } },
  /** How strongly LoRA's product counts, α / r: the same at every rank (α = 2r), or α the same at every rank. */
  alpha: {
    kind: 'choice',
    default: 'ratio',
    options: ['ratio', 'fixed'],
    when: { method: ['lora'] },
  },
  /** Share of training rows that are old text. */
  replay: { kind: 'number', default: 0, min: 0, max: 0.9, slide: [0, 0.9], step: 0.05 },
  /** Highest learning rate; 0 takes the one that is fair to the method, see `fairRate`. */
  rate: { kind: 'number', default: 0, min: 0, max: 0.05 },
  teach: { kind: 'choice', default: 'both', options: TEACH, names: 'teaches' },
  /** New facts. */
  facts: {
    kind: 'number',
    default: 120,
    min: 10,
    max: 120,
    whole: true,
    slide: [10, 120],
    step: 10,
  },
  /** In how many wordings each fact is taught; see `WORDINGS`. */
  wordings: { kind: 'number', default: 4, min: 1, max: 4, whole: true, slide: [1, 4] },
  /** Share of the taught sentences that give a wrong value. */
  noise: { kind: 'number', default: 0, min: 0, max: 0.5, slide: [0, 0.5], step: 0.05 },
  /** How often the data repeat every second fact; they hold the others once. */
  copies: { kind: 'number', default: 1, min: 1, max: 8, whole: true, slide: [1, 8] },
  /** Most updates of the weights. */
  steps: {
    kind: 'number',
    default: 240,
    min: 10,
    max: 1_500,
    whole: true,
    slide: [20, 1_500],
    step: 10,
  },
  /** Whether the run ends once it answers 95% of the questions it is taught. */
  stopsEarly: { kind: 'flag', default: true },
  seed: { kind: 'number', default: 1, min: 1, max: 9_999, whole: true },
} as const satisfies Fields;

/** A fine-tune looked at closely; the same settings give the same weights, to the last bit. */
export type FinetuneSettings = Settings<typeof tuningFields>;
export const FINETUNE_LIMITS = numbersOf(tuningFields);

const start = defaults(tuningFields);
/** The run that the form begins with, at the rate that is fair to it. */
export const FINETUNE: FinetuneSettings = {
  ...start,
  rate: fairRate(start.method, start.rank, start.replay),
};

/** What a reader chooses of a run: a rate, or how it compares to the one that is fair. */
export const choiceRows = {
  ...tuningFields,
  /** Multiples of the rate that is fair. */
  pace: { kind: 'choice', default: '1', options: ['0.25', '0.5', '1', '2', '4'] },
} as const satisfies Fields;

/** A choice, and what runs beside it. */
export const finetuneFields = {
  ...choiceRows,
  beside: { kind: 'choice', default: '', options: BESIDES },
  besideRank: { ...rank, when: { beside: ['lora', 'corner'] } },
} as const satisfies Fields;

export type FinetuneFields = typeof finetuneFields;
export type FinetuneForm = Settings<FinetuneFields>;

/** α / r of `ratio`, and α of `fixed`: at rank 8 they are the same. */
const RATIO = 2;
const ALPHA = 16;

export const scaleOf = (alpha: FinetuneSettings['alpha'], rank: number): number =>
  alpha === 'fixed' ? ALPHA / rank : RATIO;

/** The share of taught questions at which a run may stop. */
export const LEARNT = 0.95;
