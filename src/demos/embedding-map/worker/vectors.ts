import { embedText, embedTexts, type CourseVectors } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import type { Vectors } from '~/lib/embedding/vectors';
import { lsaQuery, openFitting, spaceVectors } from '~/lib/retrieval/lsa';
import { openIndexing, queryTerms } from '~/lib/retrieval/text-index';
import { bytes } from '~/workers/network';
import { memoizedIn } from '~/lib/memo';
import type { Call } from '~/workers/rpc';
import { inSlices } from '~/workers/slices';

/** Vectors of texts, and a function that embeds another text. */
export interface Embedded {
  vectors: Vectors;
  embed(text: string): Float32Array;
}

const MOST_DIMENSIONS = 64;
/** Fewer texts per dimension would leave no texts close to each other. */
const TEXTS_A_DIMENSION = 3;
const TEXTS_A_SLICE = 200;
const FITTING_SLICE = 5;

/** Vectors by latent semantic analysis of the texts themselves. */
export async function fitted(texts: readonly string[], call: Call): Promise<Embedded> {
  const index = (await inSlices(openIndexing(texts), TEXTS_A_SLICE, call)).index!;
  const dimensions = Math.min(MOST_DIMENSIONS, Math.ceil(texts.length / TEXTS_A_DIMENSION));
  const fitting = openFitting(index, dimensions);
  const space = (await inSlices(fitting, FITTING_SLICE, call)).space!;
  return {
    vectors: spaceVectors(space, texts.length),
    embed: (text) => sum(lsaQuery(index, space, queryTerms(index, text)), space.dimensions),
  };
}

function sum(parts: readonly { vector: ArrayLike<number> }[], width: number): Float32Array {
  const all = new Float32Array(width);
  for (const { vector } of parts) {
    for (let axis = 0; axis < width; axis++) all[axis]! += vector[axis]!;
  }
  return all;
}

const courses = new Map<string, Promise<CourseVectors>>();

/** Vectors that this site has learned from its own texts. */
export async function learnt(texts: readonly string[], url: string): Promise<Embedded> {
  const course = await memoizedIn(courses, url, async () => readCourseVectors(await bytes(url)));
  return { vectors: embedTexts(course, texts), embed: (text) => embedText(course, text) };
}
