import type { Allowed, Hit, Scoring } from './scoring';
import { allIdf } from './weighting';
import type { TextIndex } from './text-index';
import { ranking } from './top';

/** A hit that may still be chosen, and the chosen hit it is most similar to. */
interface Candidate {
  chunk: number;
  relevance: number;
  similarity: number;
  nearest: number | undefined;
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): chooses hits one at a time, each time
 * the one with the highest
 *
 *     (1 − variety) · relevance − variety · likeness to the most similar hit chosen before
 *
 * Relevance is the score divided by the best score, likeness the cosine of TF-IDF vectors; both are
 * in 0 … 1. Every hit is a candidate, not only the first few. Among equal values the first in the
 * text is chosen; values never increase from one choice to the next.
 *
 * @param variety 0 … 1. 0 keeps the order by score, 1 considers likeness only.
 */
export function maximalMarginalRelevance(
  index: TextIndex,
  scoring: Scoring,
  { k, variety, allowed }: { k: number; variety: number; allowed?: Allowed | undefined },
): Hit[] {
  const likeness = openLikeness(index);
  const candidates = candidatesOf(scoring.scores, allowed);
  const marginal = ({ relevance, similarity }: Candidate) =>
    (1 - variety) * relevance - variety * similarity;
  const hits: Hit[] = [];
  while (hits.length < k && candidates.length > 0) {
    const chosen = candidates.reduce((best, one) => (marginal(one) > marginal(best) ? one : best));
    const { chunk, relevance, similarity, nearest } = chosen;
    const score = scoring.scores[chunk]!;
    const parts = scoring.explain(chunk);
    hits.push({
      chunk,
      score: marginal(chosen),
      parts: [
        { kind: 'relevance', value: (1 - variety) * relevance, score, parts },
        { kind: 'redundancy', value: 0 - variety * similarity, nearest, similarity },
      ],
    });
    candidates.splice(candidates.indexOf(chosen), 1);
    if (hits.length < k) noteLikeness(candidates, chunk, likeness(chunk));
  }
  return hits;
}

/** All hits, in the order of the text. */
function candidatesOf(scores: Float64Array, allowed?: Allowed): Candidate[] {
  const chunks = ranking(scores, allowed);
  const best = scores[chunks[0] ?? 0]!;
  const begun = { similarity: 0, nearest: undefined };
  return chunks
    .sort((a, b) => a - b)
    .map((chunk) => ({ chunk, relevance: scores[chunk]! / best, ...begun }));
}

function noteLikeness(
  candidates: Candidate[],
  chosen: number,
  likenessTo: (other: number) => number,
): void {
  for (const candidate of candidates) {
    const similarity = likenessTo(candidate.chunk);
    if (candidate.nearest === undefined || similarity > candidate.similarity)
      Object.assign(candidate, { similarity, nearest: chosen });
  }
}

/**
 * Cosines of TF-IDF vectors between chunks. The chosen chunk's vector is expanded over all terms
 * once; every other chunk then only looks up its own terms.
 */
function openLikeness({ counts, postings, norms }: TextIndex) {
  const idf = allIdf(postings);
  const layout = new Float64Array(counts.width);
  const weight = (at: number) => counts.values[at]! * idf[counts.columns[at]!]!;
  return (chosen: number) => {
    layout.fill(0);
    for (let at = counts.starts[chosen]!; at < counts.starts[chosen + 1]!; at++) {
      layout[counts.columns[at]!] = weight(at);
    }
    return (other: number) => {
      let sum = 0;
      for (let at = counts.starts[other]!; at < counts.starts[other + 1]!; at++) {
        sum += layout[counts.columns[at]!]! * weight(at);
      }
      const lengths = norms[chosen]! * norms[other]!;
      return lengths === 0 ? 0 : Math.min(1, sum / lengths);
    };
  };
}
