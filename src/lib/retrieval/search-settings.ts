import { REAL } from '../encoder/models';
import { defaults, whole, type Fields, type Settings } from '../settings/table';
import { CHUNKINGS } from '../text/chunkings';
import { denseOf, METHODS, type Dense, type Method } from './methods';

const FLAG = { kind: 'flag', default: false } as const;
const BY_SIZE = { when: { chunking: ['size'] } } as const;

/** How a text is cut, ranked and put into a prompt. */
export const searchFields = {
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

export const methodsOf = ({ method, compare }: RetrieverSettings): Method[] =>
  compare === '' ? [method] : [method, compare];

export const neededBy = (settings: RetrieverSettings): Set<Dense> =>
  new Set(methodsOf(settings).flatMap((method) => denseOf(method) ?? []));

/** The settings of a ranking; an evaluation also fuses BM25 with other vectors than those of LSA. */
export type RankingSettings = RetrieverSettings & { partner?: Dense };
