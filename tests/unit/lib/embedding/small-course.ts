import type { CourseVectors } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { writeCourseVectors } from '../../../../tools/course/file';
import type { WordVectors } from '../../../../tools/course/cross-language';
import { randomNormal, seededRng } from '~/lib/math/rng';

/** Word vectors of random numbers: of what they say no test depends. */
export function randomWords(tokens: string[], width = 8, seed = 1): WordVectors {
  const rng = seededRng(seed);
  return {
    tokens,
    vectors: {
      count: tokens.length,
      width,
      values: Float32Array.from({ length: tokens.length * width }, () => randomNormal(rng)),
    },
    weights: Float32Array.from(tokens, () => 1 + 4 * rng()),
  };
}

export const smallCourse = (tokens: string[], width?: number, seed?: number): CourseVectors =>
  readCourseVectors(writeCourseVectors(randomWords(tokens, width, seed)));
