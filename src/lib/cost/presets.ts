import type { CostSettings } from './settings';

const SUPPORT = {
  part: 'bill',
  requests: 300_000,
  months: 24,
  instructions: 600,
  question: 80,
  answer: 250,
  pasted: 6_000,
  passages: 5,
} as const satisfies Partial<CostSettings>;

/** Presets, each for one question. Fields that a preset leaves out keep their values. */
export const PRESETS = {
  /** Ten thousand questions a day; facts change with every quarter. */
  support: { ...SUPPORT, changesEvery: 3 },
  changing: { ...SUPPORT, changesEvery: 1 },
  /** Fifty thousand documents, each read once. */
  batch: {
    part: 'bill',
    requests: 50_000,
    months: 1,
    changesEvery: 0,
    instructions: 800,
    question: 3_000,
    answer: 150,
    pasted: 2_000,
    passages: 2,
  },
  /** Touvron et al. 2023: evidence row E61. */
  llama2: { part: 'training', model: 'llama-2-7b', trainingTokens: 2_000 },
  /** Dettmers et al. 2023: evidence row E22. */
  qlora65: { part: 'card', model: 'llama-65b', context: 2_048 },
} as const satisfies Record<string, Partial<CostSettings>>;
export type PresetName = keyof typeof PRESETS;
