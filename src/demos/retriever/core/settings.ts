import { searchFields } from '~/lib/retrieval/search-settings';
import type { Fields, Settings } from '~/lib/settings/table';

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

/** Most pages of a wall; a longer text is searched as a whole all the same. */
export const MOST_PAGES = 2_000;
