import type { Caching } from '~/lib/cost/serving';

/** Prices in the currency of the job. */
export interface Prices {
  /** Price of a million tokens read, and written. */
  input: number;
  output: number;
  /** The price of a tuned model as a multiple of its base model's. */
  tuned: number;
  /** Price of embedding a million document tokens. */
  embedding: number;
  /** Price of the search machine per month. */
  store: number;
  /** Price of a million tokens of hosted training. */
  training: number;
  /** Price of a GPU hour, and of an hour of somebody's work. */
  gpu: number;
  wage: number;
}

/** The job to be priced, in tokens unless something else is said; shares are 0 … 1. */
export interface Plan {
  months: number;
  /** Requests per month. */
  requests: number;
  instructions: number;
  question: number;
  answer: number;
  /** Tokens pasted into every prompt on the road of prompting. */
  pasted: number;
  /** Passages that retrieval adds to a request, and the length of one. */
  passages: number;
  passage: number;
  /** Tokens in all documents of the store. */
  corpus: number;
  /** Instructions that a tuned model still needs. */
  kept: number;
  examples: number;
  example: number;
  epochs: number;
  /** Minutes to write and check one example. */
  labelMinutes: number;
  /** The price of one round of tests, before a release. */
  evaluation: number;
  /** Months between two changes of the facts; 0 if nothing changes. */
  changesEvery: number;
  /** The share of documents and examples affected by a change. */
  changed: number;
  /** Hours to edit prompt or documents after a change. */
  editHours: number;
  caching: Caching;
  /** Tokens per second and card, and the share of the day with work for it. */
  throughput: number;
  busy: number;
  /** The size of the model to be tuned, or to be trained from scratch on this many tokens. */
  weights: number;
  adapter: number;
  trainingTokens: number;
  /** Nominal operations per second of a card, and the share of them that training reaches. */
  peak: number;
  used: number;
  /** Hours of people for training from scratch: data, trials, supervision. */
  staffHours: number;
  prices: Prices;
}
