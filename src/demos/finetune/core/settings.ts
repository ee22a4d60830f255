/**
 * Which weights learn: all, those of the blocks, the last matrix, low-rank adapters, or the first rows and
 * columns.
 */
export const METHODS = ['all', 'blocks', 'head', 'lora', 'corner'] as const;
export type Method = (typeof METHODS)[number];

/** How strongly LoRA's product counts, α / r: the same at every rank (α = 2r), or α the same at every rank. */
export const ALPHAS = ['ratio', 'fixed'] as const;
type Alpha = (typeof ALPHAS)[number];
/** α / r of `ratio`, and α of `fixed`: at rank 8 they are the same. */
const RATIO = 2;
const ALPHA = 16;

export const scaleOf = (alpha: Alpha, rank: number): number =>
  alpha === 'fixed' ? ALPHA / rank : RATIO;

export const TEACH = ['both', 'questions', 'statements'] as const;
export type Teach = (typeof TEACH)[number];

/** A fine-tune looked at closely; the same settings give the same weights, to the last bit. */
export interface FinetuneSettings {
  method: Method;
  /** Of LoRA's factors, or how many rows and columns learn; the other methods don't read it. */
  rank: number;
  alpha: Alpha;
  /** Highest learning rate; see `fairRate`. */
  rate: number;
  /** Most updates of the weights. */
  steps: number;
  /** Whether the run ends once it answers 95% of the questions it is taught. */
  stopsEarly: boolean;
  /** Share of training rows that are old text, 0 … 0.9. */
  replay: number;
  teach: Teach;
  /** New facts. */
  facts: number;
  /** Share of the taught sentences that give a wrong value, 0 … 0.5. */
  noise: number;
  /** How often every second fact stands in the data; the others stand there once. */
  copies: number;
  /** In how many wordings each fact is taught; see `WORDINGS`. */
  wordings: number;
  seed: number;
}

export const FINETUNE: FinetuneSettings = {
  method: 'all',
  rank: 8,
  alpha: 'ratio',
  rate: 2e-4,
  steps: 240,
  stopsEarly: true,
  replay: 0,
  teach: 'both',
  facts: 120,
  noise: 0,
  copies: 1,
  wordings: 4,
  seed: 1,
};

export const FINETUNE_LIMITS = {
  rank: { min: 1, max: 48, whole: true },
  steps: { min: 10, max: 1_500, whole: true },
  facts: { min: 10, max: 120, whole: true },
  noise: { min: 0, max: 0.5 },
  copies: { min: 1, max: 8, whole: true },
  wordings: { min: 1, max: 4, whole: true },
  seed: { min: 1, max: 9_999, whole: true },
} as const;

/** The share of taught questions at which a run may stop. */
export const LEARNT = 0.95;
