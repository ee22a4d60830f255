import type { Fields, Settings } from '../url-state';

export const VIEWS = ['judge', 'overlap'] as const;
/** Stands for all answers, one under the other. */
export const ALL = 'all';

/** What is looked at, which answer is open, and from which share of words a sentence passes (percent). */
export function citationFields(answers: readonly { id: string }[]) {
  const ids = answers.map(({ id }) => id);
  return {
    view: { kind: 'choice', default: 'judge', options: VIEWS, aside: true },
    answer: {
      kind: 'choice',
      default: ids[0] ?? ALL,
      options: [...ids, ALL],
      when: { view: ['judge'] },
    },
    threshold: {
      kind: 'number',
      default: 60,
      min: 0,
      max: 100,
      slide: [0, 100],
      when: { view: ['overlap'] },
    },
  } as const satisfies Fields;
}

export type CitationFields = ReturnType<typeof citationFields>;
export type CitationForm = Settings<CitationFields>;
