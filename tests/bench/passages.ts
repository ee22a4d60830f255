import { seededRng, type Rng } from '~/lib/math/rng';

/** Words are drawn by Zipf's law, as in real text: the r-th most common has a share of about 1 / r. */
const VOCABULARY = 30_000;
const SYLLABLES = ['ka', 'to', 'mi', 'ren', 'su', 'lo', 'va', 'dir', 'pel', 'no', 'shi', 'gra'];

export interface BenchText {
  passages: string[];
  queries: string[];
}

/** `count` passages of 20 … 100 words, and queries of 1 … 5 words that are not the most common. */
export function generate(count: number, queryCount: number, seed: number): BenchText {
  const rng = seededRng(seed);
  const pick = zipf(rng);
  const passages = Array.from({ length: count }, () =>
    Array.from({ length: 20 + Math.floor(rng() * 81) }, () => wordOf(pick())).join(' '),
  );
  const queries = Array.from({ length: queryCount }, () =>
    Array.from({ length: 1 + Math.floor(rng() * 5) }, () => wordOf(20 + pick())).join(' '),
  );
  return { passages, queries };
}

/** The word of a rank: its number written in syllables, so that no two are alike. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 12; rest > 0; rest = Math.floor(rest / 12)) word += SYLLABLES[rest % 12];
  return word;
}

function zipf(rng: Rng): () => number {
  const upTo = new Float64Array(VOCABULARY);
  let total = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) upTo[rank] = total += 1 / (rank + 1);
  return () => firstAbove(upTo, rng() * total);
}

function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
