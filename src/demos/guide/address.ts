import type { Answers, Question } from './core/rules';
import type { Case } from './state';

/** The case and answers in a URL. */
export interface GuideAddress {
  readonly case: Case;
  readonly answers: Answers;
}

interface Book {
  readonly questions: readonly Question[];
  readonly cases: readonly Case[];
  /** The initial case of the page. */
  readonly start: Case;
  /** The case to which the answers in URLs of the earlier guide, or of a lesson, are relative. */
  readonly base: Case;
  /** On the demo's own page names have no prefix, `text=pages`; in a lesson they do, `guide.text=pages`. */
  readonly alone: boolean;
}

const PREFIX = 'guide.';

/**
 * Reads the answers in a URL: `?case=support-bot&time=week`, or as written by earlier pages, `?guide.time=week`.
 * Unknown values fall back to the case.
 */
export function asked(query: URLSearchParams, book: Book): GuideAddress {
  const { cases, start, base, alone } = book;
  const prefixed = [...query.keys()].some((name) => name.startsWith(PREFIX));
  if (prefixed || !alone) {
    const answers = over(base.answers, query, PREFIX, book);
    return { case: caseOf(answers, book) ?? base, answers };
  }
  const chosen = cases.find(({ id }) => id === query.get('case')) ?? start;
  return { case: chosen, answers: over(chosen.answers, query, '', book) };
}

const over = (
  base: Answers,
  query: URLSearchParams,
  prefix: string,
  { questions }: Book,
): Answers =>
  Object.fromEntries(
    questions.map(({ id, options }) => {
      const given = query.get(prefix + id);
      return [id, options.some((option) => option.id === given) ? given! : base[id]!];
    }),
  );

/** The case with exactly these answers. */
const caseOf = (answers: Answers, { cases, questions }: Book): Case | undefined =>
  cases.find((one) => questions.every(({ id }) => one.answers[id] === answers[id]));

/** The query with these answers: only those that differ from the case; other parameters stay. */
export function addressOf(
  query: URLSearchParams,
  { case: chosen, answers }: GuideAddress,
  { questions, start, base, alone }: Book,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of ['case', ...questions.map(({ id }) => id)]) {
    if (alone) next.delete(name);
    next.delete(PREFIX + name);
  }
  const from = alone ? chosen : base;
  const differing = questions.filter(({ id }) => answers[id] !== from.answers[id]);
  if (alone && (chosen !== start || differing.length > 0)) next.set('case', chosen.id);
  for (const { id } of differing) next.set((alone ? '' : PREFIX) + id, answers[id]!);
  return next;
}

/** True if a URL has parameters for the guide. */
export const speaksToGuide = (query: URLSearchParams, { questions, alone }: Book): boolean =>
  [...query.keys()].some(
    (name) =>
      name.startsWith(PREFIX) ||
      (alone && (name === 'case' || questions.some(({ id }) => id === name))),
  );
