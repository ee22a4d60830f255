import type { Fields, Settings } from '~/lib/settings/table';

/** The six answers that we have judged, or one of the reader's own. */
export const SOURCES = ['six', 'own'] as const;
export const VIEWS = ['judge', 'overlap'] as const;
/** The answer that it opens on. */
const FIRST = 'fog';

/**
 * Whose answer is looked at and how, which of the six is open, what the reader pastes, and from which
 * share of words a sentence passes (percent).
 */
export function citationFields(answers: readonly { id: string }[]) {
  const ids = answers.map(({ id }) => id);
  return {
    source: { kind: 'choice', default: 'six', options: SOURCES, aside: true },
    view: { kind: 'choice', default: 'judge', options: VIEWS, aside: true },
    answer: {
      kind: 'choice',
      default: ids.includes(FIRST) ? FIRST : (ids[0] ?? ''),
      options: ids,
      when: { source: ['six'] },
    },
    own: { kind: 'private', default: '', rows: 8, when: { source: ['own'] } },
    given: { kind: 'private', default: '', rows: 8, when: { source: ['own'] } },
    threshold: {
      kind: 'number',
      default: 60,
      min: 0,
      max: 100,
      slide: [0, 100],
    },
  } as const satisfies Fields;
}

export type CitationFields = ReturnType<typeof citationFields>;
export type CitationForm = Settings<CitationFields>;
