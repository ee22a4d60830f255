import type { Fields } from '~/lib/settings/table';
import type { Question } from './rules';

/** The options of each question; the first is the default. */
export const guideFields = (questions: readonly Question[]): Fields =>
  Object.fromEntries(
    questions.map(({ id, options }) => {
      const ids = options.map((option) => option.id);
      return [id, { kind: 'choice', default: ids[0] ?? '', options: ids }];
    }),
  );
