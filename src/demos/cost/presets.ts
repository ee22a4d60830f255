import type { CostSettings } from './core/settings';

const SUPPORT = {
  part: 'bill',
  requests: 300_000,
  months: 24,
  instructions: 600,
  question: 80,
  answer: 250,
  pasted: 6_000,
  passages: 5,
  ownCards: false,
  examples: 2_000,
  evaluation: 1_000,
} as const satisfies Partial<CostSettings>;

/** Presets, each for one question. Fields that a preset leaves out keep their values. */
export const PRESETS = {
  /** Ten thousand questions a day; facts change with every quarter. */
  support: { ...SUPPORT, changesEvery: 3 },
  /** The same, and they change every month. */
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
    ownCards: false,
    examples: 500,
    evaluation: 500,
  },
  /** A model of seven billion weights on cards in the house. */
  onPrem: {
    part: 'bill',
    requests: 60_000,
    months: 24,
    changesEvery: 6,
    instructions: 600,
    question: 80,
    answer: 250,
    pasted: 6_000,
    passages: 5,
    ownCards: true,
    model: 'llama-2-7b',
    examples: 2_000,
    evaluation: 1_000,
  },
  /** Touvron et al. 2023: evidence row E61. */
  llama2: { part: 'training', model: 'llama-2-7b', trainingTokens: 2_000, peak: 312, used: 40 },
  /** Dettmers et al. 2023: evidence row E22. */
  qlora65: {
    part: 'card',
    model: 'llama-65b',
    rank: 64,
    adapted: 'all',
    doubleQuantised: true,
    masterCopy: false,
    context: 2_048,
    conversations: 1,
    room: 0,
  },
} as const satisfies Record<string, Partial<CostSettings>>;
export type PresetName = keyof typeof PRESETS;
