import type { Allowed } from './scoring';

/**
 * The `k` chunks with the highest scores above 0, best first; among equal scores the one that comes first in the text.
 * Gives the same as sorting all chunks, but in one pass.
 *
 * The best so far are kept in a heap with the weakest at its root. Most chunks are weaker than the root and take only
 * one comparison.
 *
 * @param k a whole number; 0 or less gives nothing, more than the number of hits gives all hits.
 */
export function topChunks(scores: Float64Array, k: number, allowed?: Allowed): number[] {
  if (k >= scores.length) return ranking(scores, allowed);
  const heap: number[] = [];
  let bar = k < 1 ? Infinity : 0;
  for (let chunk = 0; chunk < scores.length; chunk++) {
    if (scores[chunk]! <= bar || (allowed && !allowed(chunk))) continue;
    if (heap.length < k) siftUp(heap, chunk, scores);
    else replaceRoot(heap, chunk, scores);
    if (heap.length >= k) bar = scores[heap[0]!]!;
  }
  return heap.sort((a, b) => scores[b]! - scores[a]! || a - b);
}

/** Every chunk with a score above 0, best first; among equal scores the first in the text. */
export function ranking(scores: Float64Array, allowed?: Allowed): number[] {
  const hits: number[] = [];
  for (let chunk = 0; chunk < scores.length; chunk++) {
    if (scores[chunk]! > 0 && (!allowed || allowed(chunk))) hits.push(chunk);
  }
  return hits.sort((a, b) => scores[b]! - scores[a]! || a - b);
}

/** True if `a` should leave the heap before `b`: it has a lower score, or an equal one later in the text. */
function isWeaker(a: number, b: number, scores: Float64Array): boolean {
  const difference = scores[a]! - scores[b]!;
  return difference < 0 || (difference === 0 && a > b);
}

function siftUp(heap: number[], chunk: number, scores: Float64Array): void {
  let place = heap.length;
  while (place > 0) {
    const parent = (place - 1) >>> 1;
    if (!isWeaker(chunk, heap[parent]!, scores)) break;
    heap[place] = heap[parent]!;
    place = parent;
  }
  heap[place] = chunk;
}

function replaceRoot(heap: number[], chunk: number, scores: Float64Array): void {
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    const other = child + 1;
    if (other < heap.length && isWeaker(heap[other]!, heap[child]!, scores)) child = other;
    if (!isWeaker(heap[child]!, chunk, scores)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = chunk;
}
