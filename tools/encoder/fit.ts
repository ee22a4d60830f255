import { fitCrossLanguage } from '../course/cross-language';
import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import { plainWords } from './wordpiece';
import { MARKS, SPELLING } from './tokenizer';

/** Sizes; changing one changes every recorded figure of the tiny encoder. */
const OPTIONS = { dimensions: 64, leastCount: 2, mostTokens: 6000 };

/** Words of two letters and more, and Chinese characters, without punctuation and lone letters. */
const meaningful = (text: string): string[] =>
  plainWords(text).filter((word) => /^\p{Script=Han}$|[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(word));

/**
 * The tiny encoder's vocabulary and a row for each of its pieces. A row is a word's direction, fitted across the two
 * languages, times its weight, so that the mean of a text's rows is a weighted bag of its words.
 */
export function fitTable(pairs: readonly { en: string; zh: string }[]): {
  vocabulary: string[];
  rows: Vectors;
} {
  const { tokens, vectors, weights } = fitCrossLanguage(pairs, meaningful, OPTIONS);
  const directions = unitRows(vectors);
  const before = [...MARKS, ...SPELLING];
  const { width } = vectors;
  const values = new Float32Array((before.length + tokens.length) * width);
  const weighted = directions.values.map((one, at) => one * weights[Math.floor(at / width)]!);
  values.set(weighted, before.length * width);
  const vocabulary = [...before, ...tokens];
  return { vocabulary, rows: { count: vocabulary.length, width, values } };
}
