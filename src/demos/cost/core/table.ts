import { MODEL_NAMES } from '~/lib/cost/models';
import { TESTED } from './plan';
import { ADAPTED, START } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';
import type { When } from '~/lib/settings/conditions';

export const PARTS = ['bill', 'training', 'card'] as const;

const BILL: When = { part: ['bill'] };
const CARD: When = { part: ['card'] };
const OWN_MODEL: When = { model: ['own'] };

const number = (value: number, min: number, max: number, when?: When) =>
  ({ kind: 'number', default: value, min, max, ...(when && { when }) }) as const;
const whole = (value: number, min: number, max: number, when?: When) =>
  ({ ...number(value, min, max, when), whole: true }) as const;
const percent = (value: number, most: number, when: When) =>
  ({ ...number(value, 0, most, when), slide: [0, most] }) as const;
const price = (value: number, when?: When) => number(value, 0, 1e6, when);
/** The day of which a price is. */
const day = (when?: When) =>
  ({ kind: 'date', default: '2026-11-22', ...(when && { when }) }) as const;

const TOKENS = 10_000_000;

/** The job, its prices with their days, a model and its cards. The text that is counted stays out of the address. */
export const costFields = {
  part: { kind: 'choice', default: 'bill', options: PARTS },
  requests: whole(START.requests, 1, 1e9, BILL),
  months: whole(START.months, 1, 36, BILL),
  changesEvery: { ...whole(START.changesEvery, 0, 36, BILL), slide: [0, 12] },
  instructions: whole(START.instructions, 0, TOKENS, BILL),
  question: whole(START.question, 0, TOKENS, BILL),
  answer: whole(START.answer, 0, TOKENS, BILL),
  pasted: { ...whole(START.pasted, 0, TOKENS, BILL), slide: [0, 20_000], step: 250 },
  hits: percent(START.hits, 100, BILL),
  read: percent(START.read, 100, BILL),
  write: percent(START.write, 200, BILL),
  least: whole(START.least, 0, TOKENS, BILL),
  passages: { ...whole(START.passages, 0, 1_000, BILL), slide: [0, 20] },
  passage: whole(START.passage, 0, TOKENS, BILL),
  corpus: number(START.corpus, 0, 1e6, BILL),
  contextual: { kind: 'flag', default: START.contextual, when: BILL },
  kept: whole(START.kept, 0, TOKENS, BILL),
  examples: whole(START.examples, 0, 1e8, { part: ['bill', 'training'] }),
  example: whole(START.example, 0, TOKENS, { part: ['bill', 'training'] }),
  epochs: whole(START.epochs, 1, 100, { part: ['bill', 'training'] }),
  labelMinutes: number(START.labelMinutes, 0, 10_000, BILL),
  evaluation: price(START.evaluation, BILL),
  tested: {
    kind: 'choice',
    default: START.tested,
    options: TESTED,
    names: 'testedNames',
    when: BILL,
  },
  changed: percent(START.changed, 100, BILL),
  editHours: number(START.editHours, 0, 100_000, BILL),
  ownCards: { kind: 'flag', default: START.ownCards, when: BILL },
  throughput: whole(START.throughput, 1, 1e6, BILL),
  busy: { ...number(START.busy, 1, 100, BILL), slide: [1, 100] },
  staffHours: whole(START.staffHours, 0, 1e7, BILL),
  model: { kind: 'choice', default: START.model, options: [...MODEL_NAMES, 'own'] },
  weights: number(START.weights, 0.001, 10_000, OWN_MODEL),
  layers: whole(START.layers, 1, 1_000, OWN_MODEL),
  width: whole(START.width, 1, 200_000, OWN_MODEL),
  keyValueWidth: whole(START.keyValueWidth, 1, 200_000, OWN_MODEL),
  hidden: whole(START.hidden, 1, 1e6, OWN_MODEL),
  rank: { ...whole(START.rank, 1, 1_024), slide: [1, 256] },
  adapted: { kind: 'choice', default: START.adapted, options: ADAPTED, names: 'adaptedNames' },
  trainingTokens: number(START.trainingTokens, 0, 1e6, { part: ['bill', 'training'] }),
  peak: number(START.peak, 1, 100_000, { part: ['bill', 'training'] }),
  used: { ...number(START.used, 1, 100, { part: ['bill', 'training'] }), slide: [1, 100] },
  masterCopy: { kind: 'flag', default: START.masterCopy, when: { part: ['training', 'card'] } },
  doubleQuantised: {
    kind: 'flag',
    default: START.doubleQuantised,
    when: { part: ['training', 'card'] },
  },
  context: { ...whole(START.context, 0, TOKENS, CARD), slide: [0, 131_072], step: 1_024 },
  conversations: { ...whole(START.conversations, 0, 100_000, CARD), slide: [0, 64] },
  room: number(START.room, 0, 10_000, { part: ['training', 'card'] }),
  inputPrice: price(START.inputPrice, BILL),
  inputPriceOn: day(BILL),
  outputPrice: price(START.outputPrice, BILL),
  outputPriceOn: day(BILL),
  tunedPrice: number(START.tunedPrice, 0, 100, BILL),
  tunedPriceOn: day(BILL),
  embeddingPrice: price(START.embeddingPrice, BILL),
  embeddingPriceOn: day(BILL),
  contextPrice: price(START.contextPrice, { ...BILL, contextual: ['true'] }),
  contextPriceOn: {
    kind: 'date',
    default: '2024-09-19',
    when: { ...BILL, contextual: ['true'] },
  },
  storePrice: price(START.storePrice, BILL),
  storePriceOn: day(BILL),
  trainingPrice: price(START.trainingPrice, BILL),
  trainingPriceOn: day(BILL),
  gpuPrice: price(START.gpuPrice, { part: ['bill', 'training'] }),
  gpuPriceOn: day({ part: ['bill', 'training'] }),
  wage: price(START.wage, BILL),
  wageOn: day(BILL),
  text: { kind: 'private', default: '', rows: 6 },
} as const satisfies Fields;

export type CostFields = typeof costFields;
export type CostForm = Settings<CostFields>;

/** Every price, in the order of the form; the day of one stands in the field of its name with `On`. */
export const PRICES = [
  'inputPrice',
  'outputPrice',
  'tunedPrice',
  'embeddingPrice',
  'contextPrice',
  'storePrice',
  'trainingPrice',
  'gpuPrice',
  'wage',
] as const satisfies readonly (keyof CostFields)[];
