import { quantile } from '../../evaluation/bootstrap';
import { randomInteger, seededRng } from '../../math/rng';
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

const RESAMPLES = 1_000;
const SEED = 1;

/**
 * Adds up the costs of parallel texts. The interval resamples whole texts, both languages together (percentile
 * bootstrap of a ratio of sums; Efron & Tibshirani 1993, chapter 13).
 * @param costs one pair per text; at least one
 */
export function compareCosts(costs: readonly { en: Cost; zh: Cost }[]): Compared {
  const en = sumOf(costs.map((cost) => cost.en));
  const zh = sumOf(costs.map((cost) => cost.zh));
  const single = costs.map((cost) => cost.zh.tokens / cost.en.tokens).sort((a, b) => a - b);
  const redrawn = resampledRatios(costs);
  return {
    en,
    zh,
    ratio: zh.tokens / en.tokens,
    low: quantile(redrawn, 0.025),
    high: quantile(redrawn, 0.975),
    least: single[0]!,
    most: single.at(-1)!,
  };
}

function resampledRatios(costs: readonly { en: Cost; zh: Cost }[]): Float64Array {
  const rng = seededRng(SEED);
  const ratio = (): number => {
    let [zh, en] = [0, 0];
    for (let i = 0; i < costs.length; i++) {
      const drawn = costs[randomInteger(costs.length, rng)]!;
      zh += drawn.zh.tokens;
      en += drawn.en.tokens;
    }
    return zh / en;
  };
  return Float64Array.from({ length: RESAMPLES }, ratio).sort();
}

const sumOf = (costs: readonly Cost[]): Cost => ({
  tokens: sum(costs, 'tokens'),
  characters: sum(costs, 'characters'),
  bytes: sum(costs, 'bytes'),
});

const sum = (costs: readonly Cost[], key: keyof Cost): number =>
  costs.reduce((total, cost) => total + cost[key], 0);
