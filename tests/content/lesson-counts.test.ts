import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { termPoints } from '~/lib/demos/embedding-map/terms';
import { embedTexts } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { nearest } from '~/lib/projection/nearest';
import type { Method } from '~/lib/retrieval/methods';
import { rankedChunks, rankedPassages } from '~/lib/demos/retriever/evaluate';
import { inLanguage } from '~/lib/demos/retriever/handbook';
import { RETRIEVER_DEFAULTS } from '~/lib/demos/retriever/settings';
import { handbookLibrary } from '~/lib/demos/retriever/shelf';
import { readHandbook, readTerms } from './read';
import fit from '../../public/vectors/course.json';

const bilingual = readHandbook();

/** Ids of the questions whose passage is among the first four, whole texts with their titles. */
function found(locale: 'en' | 'zh', method: Method, dimensions = 24): Set<string> {
  const handbook = inLanguage(bilingual, locale);
  const settings = { ...RETRIEVER_DEFAULTS, chunking: 'heading' as const, method, dimensions };
  const library = handbookLibrary(handbook, settings);
  const hits = handbook.questions.filter((question) =>
    rankedPassages(library, rankedChunks(library, question, settings))
      .slice(0, 4)
      .some((id) => question.gold.includes(id)),
  );
  return new Set(hits.map(({ id }) => id));
}

const more = (one: Set<string>, other: Set<string>) => one.difference(other).size;

describe('the questions that lessons R1 and R3 count', () => {
  const [bm25, lsa, rrf] = (['bm25', 'lsa', 'rrf'] as const).map((method) => found('zh', method));

  test('BM25 misses the twelve that were written in other words', () => {
    for (const locale of ['en', 'zh'] as const) {
      const hits = found(locale, 'bm25');
      const missed = bilingual.questions.filter(({ id, gold }) => gold.length > 0 && !hits.has(id));
      expect(missed).toHaveLength(12);
      expect(missed.every(({ shows }) => shows === 'different-words')).toBe(true);
    }
  });

  test('in Chinese LSA finds seven that BM25 misses, and misses none that it finds', () => {
    expect([more(lsa!, bm25!), more(bm25!, lsa!)]).toEqual([7, 0]);
  });

  test('in Chinese fusion finds four more than BM25 and loses three of LSA', () => {
    expect([more(rrf!, bm25!), more(bm25!, rrf!)]).toEqual([4, 0]);
    expect([more(lsa!, rrf!), more(rrf!, lsa!)]).toEqual([3, 0]);
  });

  test('with 16 dimensions LSA finds four more in English and one more in Chinese', () => {
    expect(found('en', 'lsa', 16).size - found('en', 'lsa').size).toBe(4);
    expect(found('zh', 'lsa', 16).size - lsa!.size).toBe(1);
  });
});

describe('the terms that lesson S4 counts', () => {
  /** They came into the glossary after the course vectors were fitted. */
  const later = new Set(
    `agent beir context-engineering context-rot convex-combination dora double-quantisation drift gguf
     graphrag group-relative-policy-optimisation grouped-query-attention guardrail jailbreak judge-bias
     knowledge-graph late-interaction learned-sparse-retrieval massive-text-embedding-benchmark
     mixture-of-experts model-context-protocol multi-hop-question nf4 open-weight-model paged-optimiser
     proximal-policy-optimisation rank-stabilised-lora reasoning-model reinforcement-learning
     reinforcement-learning-with-verifiable-rewards reward-hacking speculative-decoding test-time-compute
     tool-call`.split(/\s+/),
  );
  const terms = readTerms();

  test('34 were not in the texts that the vectors learnt from', () => {
    expect(later.size).toBe(34);
    expect(terms.length - fit.pairs.names).toBe(34);
  });

  test('of their points one in four has its twin nearest, of the others nearly all', () => {
    const points = termPoints(terms);
    const course = readCourseVectors(new Uint8Array(readFileSync('public/vectors/course.bin')));
    const vectors = embedTexts(
      course,
      points.map(({ text }) => text),
    );
    const share = (isLater: boolean) => {
      const of = [...points.keys()].filter(
        (at) => later.has(points[at]!.id.split('/')[0]!) === isLater,
      );
      const found = of.filter((at) => nearest(vectors, at, 1)[0]?.point === points[at]!.twin);
      return found.length / of.length;
    };
    expect(share(true)).toBeCloseTo(0.25, 1);
    expect(share(false)).toBeGreaterThan(0.9);
  });
});
