import type { InAddress } from '~/demos/kit/address';
import { weightsText } from '~/lib/matrix/settings';
import type { Fields } from '~/lib/settings/table';
import type { Answers } from './core/rules';
import { caseIn, ownWeights, weightsOf, type Case, type GuideWords } from './state';

interface Book extends Pick<GuideWords, 'questions' | 'cases' | 'table'> {
  readonly start: Case;
  /** The case to which answers without a case are relative, in links of lessons and of the earlier guide. */
  readonly base: Case;
}

const PREFIX = 'guide.';
const WEIGHTS = 'matrix.weights';
/** Links of earlier pages had a name for each weight: `weight.new-facts=3`. */
const WEIGHT = /^(?:matrix\.)?weight\./;

/**
 * The answers and weights in an address: `?guide.case=support-bot&guide.time=week&matrix.weights=freshness:2`. Links of the
 * site write answers without the prefix, and only what differs from the case is written. Unknown values are left out.
 */
export function addressOf(book: Book) {
  const { questions, cases, start, base } = book;
  const names = ['case', ...questions.map(({ id }) => id)];
  const isOurs = (name: string) =>
    names.includes(name.replace(PREFIX, '')) || name === WEIGHTS || WEIGHT.test(name);
  const has = (query: URLSearchParams) => [...query.keys()].some(isOurs);

  function answersIn(query: URLSearchParams): Answers {
    const given = (name: string) => query.get(PREFIX + name) ?? query.get(name);
    const isBare =
      given('case') === null && [...query.keys()].some((one) => one.startsWith(PREFIX));
    const named = cases.find(({ id }) => id === given('case')) ?? (isBare ? base : start);
    const answers = Object.fromEntries(
      questions.map(({ id, options }) => {
        const chosen = options.find((option) => option.id === given(id));
        return [id, chosen?.id ?? named.answers[id]!];
      }),
    );
    const meant = cases.find((one) => questions.every(({ id }) => one.answers[id] === answers[id]));
    return { ...answers, case: ((isBare && meant) || named).id };
  }

  function read(query: URLSearchParams): Answers {
    const answers = answersIn(query);
    const given = [...query].flatMap(([name, value]) => {
      if (name === WEIGHTS) return [value];
      return WEIGHT.test(name) ? [`${name.replace(WEIGHT, '')}:${value}`] : [];
    });
    return { ...answers, weights: weightsText(weightsOf(book, answers, given.join())) };
  }

  function write(answers: Answers, query: URLSearchParams): URLSearchParams {
    // An address that says the same in other words stays as it came.
    if (has(query) && changedFrom(answers, read(query)).length === 0) return query;
    const next = new URLSearchParams([...query].filter(([name]) => !isOurs(name)));
    const chosen = caseIn(book, answers);
    const differing = questions.filter(({ id }) => answers[id] !== chosen.answers[id]);
    if (chosen.id !== start.id || differing.length > 0) next.set(`${PREFIX}case`, chosen.id);
    for (const { id } of differing) next.set(PREFIX + id, answers[id]!);
    const own = ownWeights(book, answers);
    if (own) next.set(WEIGHTS, own);
    return next;
  }

  return {
    has,
    read,
    write,
    /** The link to the page with one answer changed. */
    turned: (answers: Answers, question: string, option: string) =>
      `?${write({ ...answers, [question]: option }, new URLSearchParams())}#guide`,
  } satisfies InAddress<Fields> & Record<string, unknown>;
}

export const changedFrom = (before: Answers, now: Answers): string[] =>
  Object.keys(now).filter((name) => before[name] !== now[name]);
