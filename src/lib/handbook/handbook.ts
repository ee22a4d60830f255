import type { Both, Locale } from '../locale';
import type { Source } from '../retrieval/library';
import type { RetrieverSettings } from '../retrieval/search-settings';

/** Roles that may read a passage, from the fewest rights to the most. */
export const ROLES = ['public', 'crew', 'manager'] as const;
type Role = (typeof ROLES)[number];

export interface Passage extends Source {
  /** The day from which it is valid, such as 2026-03-29. */
  date: string;
  /** The least privileged role that may read it. */
  role: Role;
  kind?: 'outdated' | 'poisoned' | 'forbidden' | undefined;
}

export interface Question {
  id: string;
  text: string;
  gold: string[];
  /** Passages that answer it but that its asker may not read. */
  forbiddenGold: string[];
  shows: string;
  asker: Role;
}

export interface Handbook {
  passages: Passage[];
  questions: Question[];
}

type Switches = Pick<RetrieverSettings, 'outdated' | 'poisoned' | 'missing'>;

/** Outdated and planted ones only if switched on; without those that answer the question if `missing` is on. */
export function shelved(
  passages: readonly Passage[],
  on: Switches,
  question?: Question,
): Passage[] {
  return passages.filter(({ id, kind }) => {
    if (kind === 'outdated') return on.outdated;
    if (kind === 'poisoned') return on.poisoned;
    return !(on.missing && question?.gold.includes(id));
  });
}

export const mayRead = (
  { role }: Pick<Passage, 'role'>,
  asker: Role,
  { forbidden }: Pick<RetrieverSettings, 'forbidden'>,
): boolean => forbidden || ROLES.indexOf(role) <= ROLES.indexOf(asker);

export interface BilingualHandbook {
  passages: (Omit<Passage, 'title' | 'text' | 'section'> & {
    title: Both<string>;
    text: Both<string>;
    section?: Both<string> | undefined;
  })[];
  questions: (Omit<Question, 'text' | 'forbiddenGold'> & {
    text: Both<string>;
    forbiddenGold?: string[] | undefined;
  })[];
}

export function inLanguage({ passages, questions }: BilingualHandbook, locale: Locale): Handbook {
  return {
    passages: passages.map((passage) => ({
      ...passage,
      title: passage.title[locale],
      text: passage.text[locale],
      section: passage.section?.[locale] ?? '',
    })),
    questions: questions.map((question) => ({
      ...question,
      text: question.text[locale],
      forbiddenGold: question.forbiddenGold ?? [],
    })),
  };
}
