import { adapterWeights, DEFAULT_LORA } from './adapter';
import { CURRENCIES, type Currency } from './level';
import { countWeights, type ModelShape } from './model-shape';
import { MODEL_NAMES, MODELS } from './models';
import type { When, Fields, Settings } from '~/lib/settings/table';
import type { Holding } from './ways';

export const PARTS = ['bill', 'training', 'card'] as const;

const BILL: When = { part: ['bill'] };
const CARD: When = { part: ['card'] };
const BILL_OR_TRAINING: When = { part: ['bill', 'training'] };
const OWN_MODEL: When = { model: ['own'] };

const number = (value: number, min: number, max: number, when?: When) =>
  ({ kind: 'number', default: value, min, max, ...(when && { when }) }) as const;
const whole = (value: number, min: number, max: number, when?: When) =>
  ({ ...number(value, min, max, when), whole: true }) as const;
const percent = (value: number, most: number, when: When) =>
  ({ ...number(value, 0, most, when), slide: [0, most] }) as const;
/** In the currency of the form. */
const price = (value: number, when?: When) => number(value, 0, 1e6, when);

const TOKENS = 10_000_000;

/**
 * The job, its prices and a model: in tokens, unless something else is said. The defaults are round assumptions, not
 * quotes of any provider. The text that is counted stays out of the URL.
 */
export const costFields = {
  part: { kind: 'choice', default: 'bill', options: PARTS },
  requests: whole(300_000, 1, 1e9, BILL),
  months: whole(24, 1, 36, BILL),
  changesEvery: { ...whole(3, 0, 36, BILL), slide: [0, 12] },
  instructions: whole(600, 0, TOKENS, BILL),
  question: whole(80, 0, TOKENS, BILL),
  answer: whole(250, 0, TOKENS, BILL),
  /** 0: not counted, as before there was this setting. */
  thinking: whole(0, 0, TOKENS, BILL),
  pasted: { ...whole(6_000, 0, TOKENS, BILL), slide: [0, 20_000], step: 250 },
  hits: percent(60, 100, BILL),
  read: percent(10, 100, BILL),
  write: percent(125, 200, BILL),
  passages: { ...whole(5, 0, 1_000, BILL), slide: [0, 20] },
  passage: whole(300, 0, TOKENS, BILL),
  model: { kind: 'choice', default: 'llama-3.1-8b', options: [...MODEL_NAMES, 'own'] },
  /** Billions of weights, for a model of the reader's own. */
  weights: number(3, 0.001, 10_000, OWN_MODEL),
  /** Billions of tokens. */
  trainingTokens: number(2_000, 0, 1e6, BILL_OR_TRAINING),
  context: { ...whole(8_192, 0, TOKENS, CARD), slide: [0, 131_072], step: 1_024 },
  currency: {
    kind: 'choice',
    default: 'USD',
    options: CURRENCIES,
    when: BILL_OR_TRAINING,
    names: 'currencies',
  },
  inputPrice: price(1, BILL),
  outputPrice: price(4, BILL),
  /** What a batch costs of the list prices; 100: no batch. */
  batch: { ...number(100, 1, 100, BILL), slide: [1, 100] },
  text: { kind: 'private', default: '', rows: 6 },
} as const satisfies Fields;

export type CostFields = typeof costFields;
export type CostSettings = Settings<CostFields>;

/** What no form asks for: round assumptions, shown in the sums that use them. */
const ASSUMPTIONS = {
  kept: 100,
  example: 400,
  epochs: 3,
  changed: 0.2,
  editHours: 2,
  throughput: 1_000,
  busy: 0.25,
  corpus: 2e6,
  examples: 2_000,
  labelMinutes: 3,
  peak: 312e12,
  used: 0.4,
  staffHours: 4_000,
};
/** Tokens from which on a beginning is cached; conversations at once on a card; dollars for a round of tests. */
const LEAST = 1_024;
const CONVERSATIONS = 8;
const EVALUATION = 1_000;

/** What the assumed dollars are multiplied by; yuan at the rate of 26 August 2026 in source S223. */
export const RATES: Readonly<Record<Currency, number>> = { USD: 1, CNY: 6.74 };

/**
 * An hour of work. In yuan the average pay of 2024 in China's non-private urban units, 124,110 a year over all trades
 * (source S308), by 2,000 hours.
 */
const WAGES: Readonly<Record<Currency, number>> = { USD: 40, CNY: 62 };

/** The chosen model, or the reader's own in the shape of the model nearest in size, and the weights of its adapter. */
export function modelOf(settings: CostSettings): {
  shape: ModelShape;
  weights: number;
  adapter: number;
} {
  const { model } = settings;
  const weights = model === 'own' ? settings.weights * 1e9 : countWeights(MODELS[model]);
  const shape = model === 'own' ? shapeNear(weights) : MODELS[model];
  return { shape, weights, adapter: adapterWeights(shape, DEFAULT_LORA) };
}

function shapeNear(weights: number): ModelShape {
  const apart = (shape: ModelShape) => Math.abs(Math.log(countWeights(shape) / weights));
  return Object.values(MODELS).reduce((best, one) => (apart(one) < apart(best) ? one : best));
}

/** The job with its prices, in tokens, shares of 0 … 1 and the currency of the form. */
export function planOf(settings: CostSettings): Plan {
  const { weights, adapter } = modelOf(settings);
  const { hits, read, write, inputPrice, outputPrice, currency } = settings;
  const rate = RATES[currency];
  const share = settings.batch / 100;
  return {
    ...settings,
    ...ASSUMPTIONS,
    weights,
    adapter,
    evaluation: EVALUATION * rate,
    caching: { hits: hits / 100, read: read / 100, write: write / 100, least: LEAST },
    trainingTokens: settings.trainingTokens * 1e9,
    prices: {
      input: share * inputPrice,
      output: share * outputPrice,
      wage: WAGES[currency],
      embedding: 0.1 * rate,
      store: 50 * rate,
      training: 10 * rate,
      gpu: 2 * rate,
      tuned: 1.5,
    },
  };
}

type Price = 'input' | 'output' | 'wage' | 'embedding' | 'store' | 'training' | 'gpu' | 'tuned';

export type Plan = CostSettings &
  typeof ASSUMPTIONS & {
    adapter: number;
    evaluation: number;
    caching: Record<'hits' | 'read' | 'write' | 'least', number>;
    prices: Record<Price, number>;
  };

export const holdingOf = (settings: CostSettings): Holding => ({
  ...modelOf(settings),
  context: settings.context,
  conversations: CONVERSATIONS,
});
