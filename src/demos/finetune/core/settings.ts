import { numbersOf } from '~/lib/limits';
import { defaults, whole, type Fields, type Settings } from '~/lib/settings/table';
import { fairRate } from '~/lib/tuning/rates';

/** The trained weights: all, those of the blocks, the last matrix, low-rank adapters, or the first rows and columns. */
export const METHODS = ['all', 'blocks', 'head', 'lora', 'corner'] as const;
export type Method = (typeof METHODS)[number];

const TEACH = ['both', 'questions', 'statements'] as const;
export type Teach = (typeof TEACH)[number];

/** The difference of a second run from the first: its method, the replay of old text, or its pace. */
const BESIDES = ['', ...METHODS, 'replay', 'slow'] as const;
export type Beside = (typeof BESIDES)[number];

const tuningFields = {
  method: { kind: 'choice', default: 'all', options: METHODS, names: 'methods_' },
  /** The rank of LoRA's factors, or the number of trained rows and columns; other methods ignore it. */
  rank: { ...whole(8, 1, 48), slide: [1, 48], when: { method: ['lora', 'corner'] } },
  /** The scale of LoRA's product, α / r: the same for every rank (α = 2r), or α the same for every rank. */
  alpha: {
    kind: 'choice',
    default: 'ratio',
    options: ['ratio', 'fixed'],
    when: { method: ['lora'] },
  },
  /** Share of training rows that are old text. */
  replay: { kind: 'number', default: 0, min: 0, max: 0.9, slide: [0, 0.9], step: 0.05 },
  /** Highest learning rate; 0 takes the fair rate of the method, see `fairRate`. */
  rate: { kind: 'number', default: 0, min: 0, max: 0.05 },
  teach: { kind: 'choice', default: 'both', options: TEACH, names: 'teaches' },
  facts: { ...whole(120, 10, 120), slide: [10, 120], step: 10 },
  /** Most weight updates. */
  steps: { ...whole(240, 10, 1_500), slide: [20, 1_500], step: 10 },
  /** The run ends once it answers 95% of the taught questions. */
  stopsEarly: { kind: 'flag', default: true },
  seed: whole(1, 1, 9_999),
} as const satisfies Fields;

/** The settings of a fine-tune; the same settings give the same weights, to the last bit. */
export type FinetuneSettings = Settings<typeof tuningFields>;
export const FINETUNE_LIMITS = numbersOf(tuningFields);

const start = defaults(tuningFields);
export const FINETUNE: FinetuneSettings = {
  ...start,
  rate: fairRate(start.method, start.rank, start.replay),
};

export const choiceRows = {
  ...tuningFields,
  /** Multiples of the fair rate. */
  pace: { kind: 'choice', default: '1', options: ['0.25', '0.5', '1', '2', '4'] },
} as const satisfies Fields;

export const finetuneFields = {
  ...choiceRows,
  beside: { kind: 'choice', default: '', options: BESIDES },
} as const satisfies Fields;

export type FinetuneFields = typeof finetuneFields;
export type FinetuneForm = Settings<FinetuneFields>;

/** α / r of `ratio`, and α of `fixed`: they agree at rank 8. */
const RATIO = 2;
const ALPHA = 16;

export const scaleOf = (alpha: FinetuneSettings['alpha'], rank: number): number =>
  alpha === 'fixed' ? ALPHA / rank : RATIO;

export const LEARNT = 0.95;

const atFirst = defaults(finetuneFields);

export const PRESETS = {
  facts: atFirst,
  replay: { ...atFirst, replay: 0.5 },
} satisfies Record<string, FinetuneForm>;
export type PresetName = keyof typeof PRESETS;

/**
 * The probes of a look. `familiar` and `unseen`: the new facts in the wording of the training, and in one that is never
 * taught. The others test earlier skills: `old` facts, `reading` a note, saying `unknown` about towns outside the
 * training text, following a few examples (`fewShot`).
 */
export type ProbeName = 'unseen' | 'familiar' | 'old' | 'reading' | 'unknown' | 'fewShot';
export const SKILLS: readonly ProbeName[] = ['old', 'reading', 'unknown', 'fewShot'];

/** The results at one step; shares right, 0 … 1. A probe without questions is left out. */
export interface Look {
  step: number;
  shares: Partial<Record<ProbeName, number>>;
}
