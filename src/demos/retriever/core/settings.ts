import { REAL } from '~/lib/encoder/models';
import { METHODS, type Dense } from '~/lib/retrieval/methods';
import { defaults, whole, type Fields, type Settings } from '~/lib/settings/table';
import { CHUNKINGS } from '~/lib/text/chunkings';

const FLAG = { kind: 'flag', default: false } as const;
const BY_SIZE = { when: { chunking: ['size'] } } as const;

const searchFields = {
  /** The encoder by whose vectors `encoder` ranks. */
  model: { kind: 'choice', default: 'minilm', options: REAL },
  method: { kind: 'choice', default: 'bm25', options: METHODS },
  /** A second method to compare with the first; empty for none. */
  compare: { kind: 'choice', default: '', options: ['', ...METHODS], names: 'methods' },
  k: { ...whole(4, 1, 1_000), slide: [1, 10] },
  variety: { kind: 'number', default: 0, min: 0, max: 1, slide: [0, 1], step: 0.05 },
  chunking: { kind: 'choice', default: 'paragraph', options: CHUNKINGS },
  /** Under `size`: tokens per chunk, and tokens that two neighbours share. */
  size: { ...whole(40, 5, 2_000), ...BY_SIZE, slide: [5, 120] },
  overlap: { ...whole(10, 0, 1_000), ...BY_SIZE, slide: [0, 60] },
  outdated: FLAG,
  poisoned: FLAG,
  forbidden: FLAG,
  missing: FLAG,
  /** Maximum tokens of the assembled prompt. */
  budget: whole(400, 50, 100_000),
} as const satisfies Fields;

export type RetrieverSettings = Settings<typeof searchFields>;
export const RETRIEVER_DEFAULTS: RetrieverSettings = defaults(searchFields);

export const retrieverFields = (questions: readonly string[]) =>
  ({
    source: { kind: 'private', default: 'handbook' },
    own: { kind: 'private', default: '', rows: 4 },
    query: { kind: 'private', default: '', most: 2_000 },
    /** Words of the question that are crossed out, with spaces between them. */
    crossed: { kind: 'private', default: '' },
    question: { kind: 'choice', default: questions[0] ?? '', options: ['', ...questions] },
    ...searchFields,
  }) as const satisfies Fields;

export type RetrieverFields = ReturnType<typeof retrieverFields>;
export type RetrieverForm = Settings<RetrieverFields>;

/** Numbers that LSA keeps of each chunk. */
export const DIMENSIONS = 24;

/** The settings of a ranking; an evaluation also fuses BM25 with other vectors than those of LSA. */
export type RankingSettings = RetrieverSettings & { partner?: Dense };

export const searchOptions = <S extends RankingSettings>(settings: S) => ({
  ...settings,
  dimensions: DIMENSIONS,
});

/** Most pages of a wall; a longer text is searched as a whole all the same. */
export const MOST_PAGES = 2_000;
