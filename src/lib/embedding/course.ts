import { norm } from '../math/vector';
import { segment } from '../text/segment';
import { countTokens, damped } from './pairs';
import type { Vectors } from './vectors';

/** The bilingual word vectors that this course has learnt from its own texts. */
export interface CourseVectors {
  dimensions: number;
  /** The number of each token that has a vector. */
  tokens: ReadonlyMap<string, number>;
  /** The vector of a token, [dimensions]; a view, not to be changed. */
  row(number: number): Float32Array;
  /** What a token tells: its inverse document frequency, above 0. */
  weight(number: number): number;
}

/**
 * The vector of a text: the sum of its tokens' vectors, each times weight and 1 + ln tf, brought to
 * length 1. Zeros if no token of the text has a vector.
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
 * What each distinct token brings to the vector of a text; the parts add up to `embedText`. So the
 * cosine of two texts falls apart into one summand for each token.
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
  /** What its row is multiplied by. */
  share: number;
}

/** The distinct tokens of a text that have a vector, in its order. */
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
