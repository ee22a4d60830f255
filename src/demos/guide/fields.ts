import type { Question } from '~/lib/demos/guide/rules';
import type { Field, Settings } from '../url-state';

/** One choice a question; the first option is the answer until another is given. */
export type GuideFields = Record<string, Extract<Field, { kind: 'choice' }>>;
export type GuideForm = Settings<GuideFields>;

export const guideFields = (questions: readonly Question[]): GuideFields =>
  Object.fromEntries(
    questions.map(({ id, options }) => {
      const ids = options.map((option) => option.id);
      return [id, { kind: 'choice', default: ids[0]!, options: ids }];
    }),
  );
