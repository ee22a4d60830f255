import { ROLES } from './core/roles';
import { RETRIEVER_DEFAULTS as start, REWRITES } from './core/settings';
import { METHODS, PARTNERS } from '~/lib/retrieval/methods';
import { CHUNKINGS } from '~/lib/text/chunkings';
import type { Fields, Settings } from '~/demos/kit/url-state';

/** The form of the retriever: names, ranges and defaults. */
export const retrieverFields = (questions: readonly string[]) =>
  ({
    source: { kind: 'private', default: 'handbook' },
    text: { kind: 'private', default: '', rows: 4 },
    query: { kind: 'private', default: '', most: 2_000 },
    question: { kind: 'choice', default: questions[0] ?? '', options: ['', ...questions] },
    method: { kind: 'choice', default: start.method, options: METHODS },
    compare: { kind: 'choice', default: start.compare, options: ['', ...METHODS] },
    k: { kind: 'number', default: start.k, min: 1, max: 1_000, whole: true, slide: [1, 10] },
    k1: { kind: 'number', default: start.k1, min: 0, max: 10, slide: [0, 3], step: 0.1 },
    b: { kind: 'number', default: start.b, min: 0, max: 1, slide: [0, 1], step: 0.05 },
    dimensions: {
      kind: 'number',
      default: start.dimensions,
      min: 1,
      max: 64,
      whole: true,
      slide: [1, 64],
    },
    partner: { kind: 'choice', default: start.partner, options: PARTNERS },
    swapped: { kind: 'flag', default: start.swapped },
    rewrite: { kind: 'choice', default: start.rewrite, options: REWRITES },
    rerank: { kind: 'flag', default: start.rerank },
    pool: { kind: 'number', default: start.pool, min: 1, max: 200, whole: true, slide: [1, 60] },
    across: { kind: 'flag', default: start.across },
    abstain: { kind: 'flag', default: start.abstain },
    variety: { kind: 'number', default: start.variety, min: 0, max: 1, slide: [0, 1], step: 0.05 },
    chunking: { kind: 'choice', default: start.chunking, options: CHUNKINGS },
    size: {
      kind: 'number',
      default: start.size,
      min: 5,
      max: 2_000,
      whole: true,
      slide: [5, 120],
      when: { chunking: ['size'] },
    },
    overlap: {
      kind: 'number',
      default: start.overlap,
      min: 0,
      max: 1_000,
      whole: true,
      slide: [0, 60],
      when: { chunking: ['size'] },
    },
    role: { kind: 'choice', default: start.role, options: ROLES },
    asOf: { kind: 'date', default: start.asOf },
    outdated: { kind: 'flag', default: start.outdated },
    poisoned: { kind: 'flag', default: start.poisoned },
    forbidden: { kind: 'flag', default: start.forbidden },
    missing: { kind: 'flag', default: start.missing },
    budget: { kind: 'number', default: start.budget, min: 50, max: 100_000, whole: true },
  }) as const satisfies Fields;

export type RetrieverFields = ReturnType<typeof retrieverFields>;
/** The settings that are computed with, and what the reader chose or typed beside them. */
export type RetrieverForm = Settings<RetrieverFields>;
