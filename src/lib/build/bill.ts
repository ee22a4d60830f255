/** Prices for a million tokens. */
export interface Prices {
  input: number;
  output: number;
  cacheRead?: number | undefined;
  /** What is written to the cache; the price of input where a maker asks no more. */
  cacheWrite?: number | undefined;
}

/** A list of questions about a text, in tokens. */
export interface Job {
  questions: number;
  /** The whole text; what a search puts into the prompt. */
  text: number;
  found: number;
  /** Lengths of a question and of an answer. */
  question: number;
  answer: number;
}

const MILLION = 1e6;

/** What the questions cost if each is asked behind so many tokens that are read at full price. */
const readAnew = ({ questions, question, answer }: Job, before: number, price: Prices): number =>
  (questions * ((before + question) * price.input + answer * price.output)) / MILLION;

/** The text in every prompt: read at full price each time, or written to the cache by the first and read there by the others. */
export function pastedBill(job: Job, price: Prices): { without: number; cached?: number } {
  const without = readAnew(job, job.text, price);
  const { cacheRead, cacheWrite = price.input } = price;
  if (cacheRead === undefined) return { without };
  const kept = (job.text * (cacheWrite + (job.questions - 1) * cacheRead)) / MILLION;
  return { without, cached: readAnew(job, 0, price) + kept };
}

/** A search puts a few passages into each prompt. */
export const searchedBill = (job: Job, price: Prices): number => readAnew(job, job.found, price);
