import { adapterWeights } from '~/lib/cost/adapter';
import { CONTEXT_PRICE } from '~/lib/cost/indexing';
import { countWeights, MATRICES, type Matrix, type ModelShape } from '~/lib/cost/model-shape';
import { MODELS, type ModelName } from '~/lib/cost/models';
import { QLORA_BITS } from '~/lib/cost/tuning-memory';
import type { Plan, Tested } from './plan';
import type { Holding } from './ways';

/** Which matrices of every layer get an adapter. */
export const ADAPTED = ['all', 'attention', 'queryValue'] as const;
type Adapted = (typeof ADAPTED)[number];

const ADAPTED_MATRICES: Record<Adapted, readonly Matrix[]> = {
  all: MATRICES,
  attention: ['query', 'key', 'value', 'output'],
  queryValue: ['query', 'value'],
};

/** Round assumptions to begin with, in the units of the form: no quotes of any provider. */
export const START = {
  requests: 300_000,
  months: 24,
  changesEvery: 3,
  instructions: 600,
  question: 80,
  answer: 250,
  pasted: 6_000,
  hits: 60,
  read: 10,
  write: 125,
  least: 1_024,
  passages: 5,
  passage: 300,
  /** Millions of tokens. */
  corpus: 2,
  contextual: false,
  kept: 100,
  examples: 2_000,
  example: 400,
  epochs: 3,
  labelMinutes: 3,
  evaluation: 1_000,
  tested: 'trained' as Tested,
  changed: 20,
  editHours: 2,
  ownCards: false,
  throughput: 1_000,
  busy: 25,
  staffHours: 4_000,
  model: 'llama-3.1-8b' as ModelName | 'own',
  /** Billions of weights, where the model is one's own. */
  weights: 3,
  layers: 28,
  width: 3_072,
  keyValueWidth: 1_024,
  hidden: 8_192,
  rank: 16,
  adapted: 'all' as Adapted,
  /** Billions of tokens. */
  trainingTokens: 2_000,
  /** 10¹² operations a second. */
  peak: 312,
  used: 40,
  masterCopy: true,
  doubleQuantised: true,
  context: 8_192,
  conversations: 8,
  /** GB */
  room: 2,
  inputPrice: 1,
  outputPrice: 4,
  tunedPrice: 1.5,
  embeddingPrice: 0.1,
  contextPrice: CONTEXT_PRICE,
  storePrice: 50,
  trainingPrice: 10,
  gpuPrice: 2,
  wage: 40,
};

/** What is asked for, in the units of the form: shares in per cent, weights and tokens of training in billions. */
export type CostSettings = typeof START;

/** A model as it is counted. */
interface CountedModel {
  shape: Omit<ModelShape, 'vocabulary'>;
  weights: number;
  /** Numbers of its adapter. */
  adapter: number;
}

/** The chosen model, or the reader's own by its sizes. */
export function modelOf(settings: CostSettings): CountedModel {
  const { model, rank, adapted } = settings;
  const lora = { rank, matrices: ADAPTED_MATRICES[adapted] };
  if (model !== 'own') {
    const shape = MODELS[model];
    return { shape, weights: countWeights(shape), adapter: adapterWeights(shape, lora) };
  }
  const { layers, width, keyValueWidth, hidden } = settings;
  const shape = { layers, width, keyValueWidth, hidden };
  return { shape, weights: settings.weights * 1e9, adapter: adapterWeights(shape, lora) };
}

/** The job with its prices, in tokens, dollars and shares. */
export function planOf(settings: CostSettings): Plan {
  const { weights, adapter } = modelOf(settings);
  return {
    ...settings,
    weights,
    adapter,
    corpus: settings.corpus * 1e6,
    changed: settings.changed / 100,
    caching: {
      hits: settings.hits / 100,
      read: settings.read / 100,
      write: settings.write / 100,
      least: settings.least,
    },
    busy: settings.busy / 100,
    trainingTokens: settings.trainingTokens * 1e9,
    peak: settings.peak * 1e12,
    used: settings.used / 100,
    prices: {
      input: settings.inputPrice,
      output: settings.outputPrice,
      tuned: settings.tunedPrice,
      embedding: settings.embeddingPrice,
      context: settings.contextual ? settings.contextPrice : 0,
      store: settings.storePrice,
      training: settings.trainingPrice,
      gpu: settings.gpuPrice,
      wage: settings.wage,
    },
  };
}

/** The model on a card, with what it is to hold at once. */
export function holdingOf(settings: CostSettings): Holding {
  const { context, conversations, masterCopy, doubleQuantised, room } = settings;
  return {
    ...modelOf(settings),
    ...{ context, conversations, masterCopy },
    qloraBits: doubleQuantised ? QLORA_BITS.double : QLORA_BITS.single,
    room: room * 1e9,
  };
}
