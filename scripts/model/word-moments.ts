import { mkdirSync, writeFileSync } from 'node:fs';
import { MOMENTS } from '~/demos/embedding-map/core/settings';
import {
  writeWordMoments,
  type Word,
  type WordMoments,
} from '~/demos/embedding-map/core/word-moments';
import type { Locale } from '~/lib/locale';
import type { Token } from '~/lib/world';

/** Kinds of tokens without meaning. */
const SILENT = new Set(['padding', 'reserved', 'blank']);

/** The file of a language's word vectors at several moments. */
export const momentsPath = (language: Locale): string => `public/vectors/tinylm-${language}.bin`;

/**
 * A training run's embedding table, saved at the moments to be shown. It comes first among the weights, one row of
 * `width` numbers per token.
 */
export function keptMoments(language: Locale, tokens: readonly Token[], width: number) {
  const shown = tokens.flatMap(({ kind }, number) => (SILENT.has(kind) ? [] : [number]));
  const words: Word[] = shown.map((number) => tokens[number]!);
  const moments: WordMoments['moments'] = [];
  return {
    /** True if the vectors are to be saved after this step. */
    due: (step: number): boolean => (MOMENTS as readonly number[]).includes(step),
    keep(step: number, weights: Float32Array): void {
      const rows = shown.map((number) => weights.subarray(number * width, (number + 1) * width));
      moments.push({ step, values: Float32Array.from(rows.flatMap((row) => [...row])) });
    },
    /** Writes the file. @returns its size, or 0 if the run was interrupted and has missed a moment */
    write(): number {
      if (moments.length < MOMENTS.length) return 0;
      const file = writeWordMoments({ language, words, width, moments });
      mkdirSync('public/vectors', { recursive: true });
      writeFileSync(momentsPath(language), file);
      return file.length;
    },
  };
}
