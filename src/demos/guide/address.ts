import type { InAddress } from '~/demos/kit/address';
import type { Fields, Settings } from '~/lib/settings/table';
import { guideFields } from './core/settings';
import type { Answers, Question } from './core/rules';
import type { Case } from './state';

export interface GuideAddress {
  readonly case: Case;
  readonly answers: Answers;
}

interface Book {
  readonly questions: readonly Question[];
  readonly cases: readonly Case[];
  readonly start: Case;
  /** The case to which answers without a case are relative, in links of lessons and of the earlier guide. */
  readonly base: Case;
}

const PREFIX = 'guide.';
const namesOf = ({ questions }: Book): string[] => ['case', ...questions.map(({ id }) => id)];

/**
 * Reads the answers in a URL: `?guide.case=support-bot&guide.time=week`, or as links of the site write it, without
 * the prefix. Unknown values fall back to the case.
 */
export function asked(query: URLSearchParams, book: Book): GuideAddress {
  const { questions, cases, start, base } = book;
  const given = (name: string) => query.get(PREFIX + name) ?? query.get(name);
  const isBare = given('case') === null && [...query.keys()].some((one) => one.startsWith(PREFIX));
  const named = cases.find(({ id }) => id === given('case')) ?? (isBare ? base : start);
  const answers = Object.fromEntries(
    questions.map(({ id, options }) => {
      const chosen = options.find((option) => option.id === given(id));
      return [id, chosen?.id ?? named.answers[id]!];
    }),
  );
  return { case: (isBare && caseOf(answers, book)) || named, answers };
}

const caseOf = (answers: Answers, { cases, questions }: Book): Case | undefined =>
  cases.find((one) => questions.every(({ id }) => one.answers[id] === answers[id]));

/** The query with these answers: only those that differ from the case; other parameters stay. */
export function addressOf(
  query: URLSearchParams,
  { case: chosen, answers }: GuideAddress,
  book: Book,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of namesOf(book)) {
    next.delete(name);
    next.delete(PREFIX + name);
  }
  const differing = book.questions.filter(({ id }) => answers[id] !== chosen.answers[id]);
  if (chosen.id !== book.start.id || differing.length > 0) next.set(`${PREFIX}case`, chosen.id);
  for (const { id } of differing) next.set(PREFIX + id, answers[id]!);
  return next;
}

/** The link to the page with one answer changed. */
export const turning =
  (from: GuideAddress, book: Book) =>
  (question: string, option: string): string => {
    const answers = { ...from.answers, [question]: option };
    return `?${addressOf(new URLSearchParams(), { ...from, answers }, book)}#guide`;
  };

export const fieldsOf = (book: Book): Fields => ({
  case: { kind: 'choice', default: book.start.id, options: book.cases.map(({ id }) => id) },
  ...guideFields(book.questions),
});

export const settingsOf = ({ case: chosen, answers }: GuideAddress): Settings<Fields> => ({
  ...{ case: chosen.id, ...answers },
});

export const askedIn = (settings: Settings<Fields>, book: Book): GuideAddress => ({
  case: book.cases.find(({ id }) => id === settings.case)!,
  answers: Object.fromEntries(book.questions.map(({ id }) => [id, String(settings[id])])),
});

export const addressIn = (book: Book): InAddress<Fields> => ({
  has: (query) => speaksToGuide(query, book),
  read: (query) => settingsOf(asked(query, book)),
  // An address that says the same in other words stays as it came.
  write: (settings, query) =>
    speaksToGuide(query, book) && changedFrom(settings, settingsOf(asked(query, book))).length === 0
      ? query
      : addressOf(query, askedIn(settings, book), book),
});

export const changedFrom = (before: Settings<Fields>, now: Settings<Fields>): string[] =>
  Object.keys(now).filter((name) => before[name] !== now[name]);

export const speaksToGuide = (query: URLSearchParams, book: Book): boolean =>
  namesOf(book).some((name) => query.has(name) || query.has(PREFIX + name));
