import type { Answers, Question } from './core/rules';
import type { Case } from './state';

/** What an address asks of the guide, and how it writes it. */
export interface Asked {
  readonly case: Case;
  readonly answers: Answers;
}

interface Book {
  readonly questions: readonly Question[];
  readonly cases: readonly Case[];
  /** The case that the page begins with. */
  readonly start: Case;
  /** The case that an address of the earlier guide, or of a lesson, sets its answers over. */
  readonly base: Case;
  /** On its own page names stand alone, `text=pages`; in a lesson with the demo, `guide.text=pages`. */
  readonly alone: boolean;
}

const PREFIX = 'guide.';

/**
 * Answers out of an address: `?case=support-bot&time=week`, or as earlier pages wrote it, `?guide.time=week`. What is
 * unknown falls back to the case.
 */
export function asked(query: URLSearchParams, book: Book): Asked {
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

/** The case whose answers these are, to the last one. */
const caseOf = (answers: Answers, { cases, questions }: Book): Case | undefined =>
  cases.find((one) => questions.every(({ id }) => one.answers[id] === answers[id]));

/** The query with these answers in it: only those that differ from the case; what others wrote stays. */
export function addressOf(
  query: URLSearchParams,
  { case: chosen, answers }: Asked,
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

/** Whether an address says something to the guide. */
export const speaksToGuide = (query: URLSearchParams, { questions, alone }: Book): boolean =>
  [...query.keys()].some(
    (name) =>
      name.startsWith(PREFIX) ||
      (alone && (name === 'case' || questions.some(({ id }) => id === name))),
  );
