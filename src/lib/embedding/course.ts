import { norm } from '../math/vector';
import { segment } from '../text/segment';
import { countTokens, damped } from './token-counts';
import type { Vectors } from './vectors';

/** The bilingual word vectors that this course has learned from its own texts. */
export interface CourseVectors {
  dimensions: number;
  tokens: ReadonlyMap<string, number>;
  /** The vector of a token, [dimensions]: a view that must not be changed. */
  row(number: number): Float32Array;
  /** The weight of a token: its inverse document frequency, above 0. */
  weight(number: number): number;
}

/**
 * The vector of a text: the sum of its tokens' vectors, each times weight and 1 + ln tf, scaled to
 * length 1. All zeros if no token of the text has a vector.
 */
export function embedText(course: CourseVectors, text: string): Float32Array {
  const sum = new Float64Array(course.dimensions);
  for (const part of shares(course, text)) addTo(sum, course, part);
  const length = norm(sum);
  return Float32Array.from(sum, (value) => (length > 0 ? value / length : 0));
}

/** The vectors of texts, one row each. */
export function embedTexts(course: CourseVectors, texts: readonly string[]): Vectors {
  const width = course.dimensions;
  const values = new Float32Array(texts.length * width);
  texts.forEach((text, at) => values.set(embedText(course, text), at * width));
  return { count: texts.length, width, values };
}

/**
 * The contribution of each distinct token to the vector of a text. The contributions add up to
 * `embedText`, so the cosine of two texts is a sum with one term for each token.
 */
export function tokenParts(
  course: CourseVectors,
  text: string,
): { token: string; vector: Float32Array }[] {
  const found = shares(course, text);
  const sum = new Float64Array(course.dimensions);
  for (const part of found) addTo(sum, course, part);
  const length = norm(sum);
  return found.map(({ token, number, share }) => ({
    token,
    vector: course.row(number).map((value) => (length > 0 ? (share * value) / length : 0)),
  }));
}

interface Share {
  token: string;
  number: number;
  /** The factor of its row. */
  share: number;
}

/** The distinct tokens of a text that have a vector, in the order of the text. */
function shares(course: CourseVectors, text: string): Share[] {
  const found: Share[] = [];
  for (const [token, tf] of countTokens(segment(text))) {
    const number = course.tokens.get(token);
    if (number !== undefined)
      found.push({ token, number, share: damped(tf) * course.weight(number) });
  }
  return found;
}

function addTo(sum: Float64Array, course: CourseVectors, { number, share }: Share): void {
  const row = course.row(number);
  for (let axis = 0; axis < sum.length; axis++) sum[axis]! += share * row[axis]!;
}
