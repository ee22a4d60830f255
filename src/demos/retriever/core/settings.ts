import { METHODS, PARTNERS } from '~/lib/retrieval/methods';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';
import { CHUNKINGS } from '~/lib/text/chunkings';
import { ROLES } from './roles';

/** Which words are searched for: the question as typed, or with a made-up answer beside it. */
const REWRITES = ['typed', 'hyde'] as const;

/** How the search works: names, ranges and defaults of what is computed with. */
const searchFields = {
  method: { kind: 'choice', default: 'bm25', options: METHODS },
  /** A second method to set beside the first; empty for none. */
  compare: { kind: 'choice', default: '', options: ['', ...METHODS] },
  k: { kind: 'number', default: 4, min: 1, max: 1_000, whole: true, slide: [1, 10] },
  k1: { kind: 'number', default: 1.2, min: 0, max: 10, slide: [0, 3], step: 0.1 },
  b: { kind: 'number', default: 0.75, min: 0, max: 1, slide: [0, 1], step: 0.05 },
  dimensions: { kind: 'number', default: 24, min: 1, max: 64, whole: true, slide: [1, 64] },
  /** Whose vectors `rrf` fuses with BM25. */
  partner: { kind: 'choice', default: 'lsa', options: PARTNERS },
  /** The chunks keep their vectors, the question comes from another embedder. */
  swapped: { kind: 'flag', default: false },
  rewrite: { kind: 'choice', default: 'typed', options: REWRITES },
  /** Score the first `pool` hits again, token by token. */
  rerank: { kind: 'flag', default: false },
  pool: { kind: 'number', default: 20, min: 1, max: 200, whole: true, slide: [1, 60] },
  /** Ask the built-in questions in the other language too. */
  across: { kind: 'flag', default: false },
  /** Measure what happens if nothing is said below a score. */
  abstain: { kind: 'flag', default: false },
  variety: { kind: 'number', default: 0, min: 0, max: 1, slide: [0, 1], step: 0.05 },
  chunking: { kind: 'choice', default: 'paragraph', options: CHUNKINGS },
  /** Tokens a chunk, and tokens that two neighbours share, under `size`. */
  size: {
    kind: 'number',
    default: 40,
    min: 5,
    max: 2_000,
    whole: true,
    slide: [5, 120],
    when: { chunking: ['size'] },
  },
  overlap: {
    kind: 'number',
    default: 10,
    min: 0,
    max: 1_000,
    whole: true,
    slide: [0, 60],
    when: { chunking: ['size'] },
  },
  /** Who asks: passages above this role are left out before ranking. */
  role: { kind: 'choice', default: 'public', options: ROLES },
  /** Only passages dated up to this day; empty for all. */
  asOf: { kind: 'date', default: '' },
  /** Four switches that break it. */
  outdated: { kind: 'flag', default: false },
  poisoned: { kind: 'flag', default: false },
  forbidden: { kind: 'flag', default: false },
  missing: { kind: 'flag', default: false },
  /** Tokens that the assembled prompt may have. */
  budget: { kind: 'number', default: 400, min: 50, max: 100_000, whole: true },
} as const satisfies Fields;

/** What is computed with. */
export type RetrieverSettings = Settings<typeof searchFields>;
export const RETRIEVER_DEFAULTS: RetrieverSettings = defaults(searchFields);

/** The form of the retriever: what is searched, and how. */
export const retrieverFields = (questions: readonly string[]) =>
  ({
    source: { kind: 'private', default: 'handbook' },
    text: { kind: 'private', default: '', rows: 4 },
    query: { kind: 'private', default: '', most: 2_000 },
    question: { kind: 'choice', default: questions[0] ?? '', options: ['', ...questions] },
    ...searchFields,
  }) as const satisfies Fields;

export type RetrieverFields = ReturnType<typeof retrieverFields>;
/** The settings that are computed with, and what the reader chose or typed beside them. */
export type RetrieverForm = Settings<RetrieverFields>;

/** The settings as a search takes them: what is reranked is at least what is shown. */
export const searchOptions = (settings: RetrieverSettings): RetrieverSettings => ({
  ...settings,
  pool: Math.max(settings.pool, settings.k),
});

/** The words that are searched for: the question alone, or with the answer made up in advance. */
export function searchedText(
  { text, hypothetical }: { text: string; hypothetical: string },
  { rewrite }: Pick<RetrieverSettings, 'rewrite'>,
): string {
  return rewrite === 'hyde' && hypothetical !== '' ? `${text}\n${hypothetical}` : text;
}
