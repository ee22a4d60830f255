import { damped, type TokenCounts } from '~/lib/embedding/token-counts';
import { logarithm } from '~/lib/math/elementary';
import type { SparseMatrix } from '~/lib/math/sparse';

/** The same text in two languages. */
export interface TextPair {
  en: string;
  zh: string;
}

export interface Choice {
  leastCount: number;
  /** Most tokens to keep; the tokens that occur in the most pairs are kept first. */
  mostTokens: number;
}

/** The tokens to keep, each with its weight: ln((1 + pairs) / (1 + pairs with it)) + 1. */
export function chooseTokens(
  texts: readonly TokenCounts[][],
  { leastCount, mostTokens }: Choice,
): { tokens: string[]; weights: Float32Array } {
  const pairsWith = new Map<string, number>();
  for (const pair of texts)
    for (const token of new Set(pair.flatMap((counts) => [...counts.keys()])))
      pairsWith.set(token, (pairsWith.get(token) ?? 0) + 1);
  const remaining = [...pairsWith]
    .filter(([, count]) => count >= leastCount)
    .sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1))
    .slice(0, mostTokens);
  return {
    tokens: remaining.map(([token]) => token),
    weights: Float32Array.from(
      remaining,
      ([, count]) => logarithm((1 + texts.length) / (1 + count)) + 1,
    ),
  };
}

/**
 * The matrix [texts × tokens] of damped counts times weights. Each row is divided by the square
 * root of its length, so that a long text counts more than a short one, but not in proportion.
 */
export function weighted(
  texts: readonly TokenCounts[],
  tokens: readonly string[],
  weights: Float32Array,
): SparseMatrix {
  const numberOf = new Map(tokens.map((token, number) => [token, number]));
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const counts of texts) {
    const row: [column: number, value: number][] = [];
    for (const [token, tf] of counts) {
      const column = numberOf.get(token);
      if (column !== undefined) row.push([column, damped(tf) * weights[column]!]);
    }
    const length = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0));
    for (const [column, value] of row) {
      columns.push(column);
      values.push(value / Math.sqrt(length));
    }
    starts.push(columns.length);
  }
  return {
    rows: texts.length,
    width: tokens.length,
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}
