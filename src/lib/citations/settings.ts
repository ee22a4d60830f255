import type { Fields, Settings } from '~/lib/settings/table';

const FIRST = 'fog';
const PASTED = { kind: 'private', default: '', rows: 8, when: { source: ['own'] } } as const;

// The type of the fields is what the settings are made of.
// oxlint-disable-next-line typescript/explicit-module-boundary-types
export function citationFields(answers: readonly { id: string }[]) {
  const ids = answers.map(({ id }) => id);
  return {
    /** The six answers that we have judged, or the reader's own. */
    source: { kind: 'choice', default: 'six', options: ['six', 'own'], aside: true },
    view: { kind: 'choice', default: 'judge', options: ['judge', 'overlap'], aside: true },
    answer: {
      kind: 'choice',
      default: ids.includes(FIRST) ? FIRST : (ids[0] ?? ''),
      options: ids,
      when: { source: ['six'] },
    },
    own: PASTED,
    given: PASTED,
    /** The least share of words for a sentence to pass, in per cent. */
    threshold: { kind: 'number', default: 60, min: 0, max: 100, slide: [0, 100] },
  } as const satisfies Fields;
}

export type CitationFields = ReturnType<typeof citationFields>;
export type CitationSettings = Settings<CitationFields>;

/** Five of the six, starting with those that have the most errors. */
export const PRESETS = ['fog', 'night', 'dog', 'bike', 'school'] as const;

export const presetsOf = (
  answers: readonly { id: string }[],
): Record<string, Partial<CitationSettings>> =>
  Object.fromEntries(
    answers.map(({ id }) => [id, { source: 'six', answer: id as CitationSettings['answer'] }]),
  );
