import type { Example } from '../../ladder/training';
import type { Prompt } from '~/lib/ladder/prompts';

/** Tokens after which a reply is cut. */
const CAP = 40;

export interface Tuning {
  /** Rank of the LoRA, or 0 for all weights. */
  rank: number;
  alpha: number;
  rate: number;
  batch: number;
  seed: number;
}

interface Ask {
  cap: number;
  /** Prompts that begin alike are one group. */
  groups: { prefix: string; questions: string[] }[];
  /** So many replies to each question, one after the other, drawn by chance; otherwise the likeliest one. */
  drawn?: { n: number; temperature: number; seed: number };
}

/** What Python is asked to do: tune or not, then answer. */
export interface Job {
  tuning?: Tuning;
  epochs?: Example[][];
  asks: Record<string, Ask>;
  /** Questions that are also asked while it is tuned, after these epochs. */
  checks?: { epochs: readonly number[]; asks: Record<string, Ask> };
  scores?: Record<string, { prompts: string[]; labels: string[] }>;
  paragraphs?: readonly string[];
}

type Asked = Record<string, { replies: string[]; promptTokens: number; seconds: number }>;

/** What came of a job. */
export interface Result {
  engine: string;
  tuning?: { weights: number; steps: number; tokens: number; seconds: number; losses: number[] };
  asked: Asked;
  checks?: { epoch: number; asked: Asked }[];
  scores?: Record<string, number[][]>;
  perplexity?: number;
  megabytes: number;
}

/** Prompts in their order, with those that begin alike read once. Prompts of one beginning have to stand together. */
export function askOf(prompts: readonly Prompt[]): Ask {
  const groups: Ask['groups'] = [];
  for (const { prefix, question } of prompts) {
    if (groups.at(-1)?.prefix !== prefix) groups.push({ prefix, questions: [] });
    groups.at(-1)!.questions.push(question);
  }
  // A beginning of one question is no beginning that is shared; as part of the question it goes into a batch.
  const shared = groups.filter(({ questions }) => questions.length > 1);
  if (shared.length === groups.length) return { cap: CAP, groups };
  return {
    cap: CAP,
    groups: [{ prefix: '', questions: prompts.map(({ prefix, question }) => prefix + question) }],
  };
}
