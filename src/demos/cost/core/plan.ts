import type { Caching } from '~/lib/cost/serving';

/** Dollars, each of a day that the reader gives beside it. */
export interface Prices {
  /** A million tokens read, and written. */
  input: number;
  output: number;
  /** A tuned model costs so many times the price of its base. */
  tuned: number;
  /** A million document tokens embedded; and given a context by a model, 0 where they are not. */
  embedding: number;
  context: number;
  /** A month of the machine that searches. */
  store: number;
  /** A million tokens of hosted training. */
  training: number;
  /** An hour of a card, and of somebody's work. */
  gpu: number;
  wage: number;
}

/** Whom tests are charged to; the first is where the page begins. */
export const TESTED = ['trained', 'every'] as const;
type Tested = (typeof TESTED)[number];

/** The job whose cost is asked for. Tokens unless something else is said; shares are 0 … 1. */
export interface Plan {
  months: number;
  /** Requests a month. */
  requests: number;
  instructions: number;
  question: number;
  answer: number;
  /** Pasted into every prompt on the road of prompting. */
  pasted: number;
  /** Passages that retrieval adds to a request, and the length of one. */
  passages: number;
  passage: number;
  /** All documents of the store. */
  corpus: number;
  /** Instructions that a tuned model still needs. */
  kept: number;
  examples: number;
  example: number;
  epochs: number;
  /** Minutes to write and check one example. */
  labelMinutes: number;
  /** Dollars for one round of tests, before a release. */
  evaluation: number;
  /** Who is charged for tests: the roads that train, or every road with each release. */
  tested: Tested;
  /** Months from one change of the facts to the next; 0 where nothing changes. */
  changesEvery: number;
  /** Share of documents and examples that a change touches. */
  changed: number;
  /** Hours to edit prompt or documents after a change. */
  editHours: number;
  caching: Caching;
  /** Served on cards of one's own, or rented by the hour, instead of by the token. */
  ownCards: boolean;
  /** Tokens a second and card, and the share of the day with work for it. */
  throughput: number;
  busy: number;
  /** The model that is tuned, or trained from nothing on so many tokens. */
  weights: number;
  adapter: number;
  trainingTokens: number;
  /** Operations a second of a card on paper, and the share of them that training reaches. */
  peak: number;
  used: number;
  /** Hours of people for training from nothing: data, trials, supervision. */
  staffHours: number;
  prices: Prices;
}
