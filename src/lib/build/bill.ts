import type { Prices } from '../cost/price-on';
import { requestCost, type Terms } from '../cost/request';
import type { RequestTokens } from '../cost/serving';

/** A list of questions about a text, in tokens. */
export interface Job {
  questions: number;
  /** The whole text; what a search puts into the prompt. */
  text: number;
  found: number;
  /** Lengths of a question and of an answer, and of what is thought before it. */
  question: number;
  answer: number;
  thinking: number;
}

/** What the questions cost behind so many tokens. */
function asked(job: Job, before: number, price: Prices, terms: Terms): number {
  const { questions, question: rest, answer, thinking } = job;
  const tokens: RequestTokens = { prefix: before, rest, answer, thinking };
  return questions * requestCost(tokens, price, terms).all;
}

/** The text in every prompt: read at full price each time, or written to the cache by the first and read there by the others. */
export function pastedBill(
  job: Job,
  price: Prices,
  share = 1,
):
  | {
      without: number;
      cached?: undefined;
    }
  | {
      without: number;
      cached: number;
    } {
  const without = asked(job, job.text, price, { share });
  const { input, cacheRead, cacheWrite = input } = price;
  if (cacheRead === undefined) return { without };
  const hits = 1 - 1 / job.questions;
  const caching = { hits, read: cacheRead / input, write: cacheWrite / input, least: 0 };
  return { without, cached: asked(job, job.text, price, { share, caching }) };
}

/** A search puts a few passages into each prompt. */
export const searchedBill = (job: Job, price: Prices, share = 1): number =>
  asked(job, job.found, price, { share });
