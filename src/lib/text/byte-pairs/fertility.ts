import { bootstrapStatistic } from '../../evaluation/bootstrap';
import { seededRng } from '../../math/rng';
import type { Encoder } from './encode';
import { bytesOf } from './utf8';

/** The size of a text: its tokens, its characters (code points) and its bytes in UTF-8. */
export interface Cost {
  tokens: number;
  characters: number;
  bytes: number;
}

export function costOf(text: string, { encode }: Pick<Encoder, 'encode'>): Cost {
  return { tokens: encode(text).length, characters: [...text].length, bytes: bytesOf(text).length };
}

export interface Compared {
  en: Cost;
  zh: Cost;
  /** Tokens of all Chinese texts divided by those of all English ones. */
  ratio: number;
  /** 95% bootstrap interval of the ratio for other texts of the kind, from resampling the texts. */
  low: number;
  high: number;
  /** The lowest and the highest ratio of any single text. */
  least: number;
  most: number;
}

const SEED = 1;

/**
 * Adds up the costs of parallel texts. The interval resamples whole texts, both languages together (percentile
 * bootstrap of a ratio of sums; Efron & Tibshirani 1993, chapter 13).
 * @param costs one pair per text; at least one
 */
export function compareCosts(costs: readonly { en: Cost; zh: Cost }[]): Compared {
  const single = costs.map((cost) => ratioOf([cost])).sort((a, b) => a - b);
  return {
    en: sumOf(costs.map((cost) => cost.en)),
    zh: sumOf(costs.map((cost) => cost.zh)),
    ratio: ratioOf(costs),
    ...bootstrapStatistic(costs, ratioOf, seededRng(SEED)),
    least: single[0]!,
    most: single.at(-1)!,
  };
}

const ratioOf = (costs: readonly { en: Cost; zh: Cost }[]): number =>
  costs.reduce((sum, { zh }) => sum + zh.tokens, 0) /
  costs.reduce((sum, { en }) => sum + en.tokens, 0);

const sumOf = (costs: readonly Cost[]): Cost =>
  costs.reduce((sum, { tokens, characters, bytes }) => ({
    tokens: sum.tokens + tokens,
    characters: sum.characters + characters,
    bytes: sum.bytes + bytes,
  }));
