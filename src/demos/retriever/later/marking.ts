import { toggleAnswer, type MarkedQuestion, type Place } from '~/lib/own/questions';
import type { ShelfQuestion } from '~/lib/own/shelf-content';
import { bestRank, pagesOf, type Ran, type Side } from '../state';

export function toggled(
  all: readonly MarkedQuestion[],
  marked: MarkedQuestion | undefined,
  place: Place,
  ran: Ran,
): MarkedQuestion[] {
  const [answered] = toggleAnswer(marked ? [marked] : [], ran.form.query.trim(), place);
  const source = ran.form.source === 'own' ? 'own' : 'handbook';
  const next = answered && rated({ ...marked, ...answered, of: source }, ran);
  if (!marked) return next ? [...all, next] : [...all];
  return all.flatMap((one) => (one === marked ? (next ?? []) : one));
}

export function rated(marked: MarkedQuestion, { found, form }: Ran): MarkedQuestion {
  const pages = pagesOf(found, marked);
  const rank = (side: Side) => bestRank(found, side, pages);
  const isFresh = form.compare !== '' && !found.pale;
  return { ...marked, first: rank('first'), second: isFresh ? rank('second') : marked.second };
}

/** One whose marks are all gone goes, one that never had any stays; the same list if nothing has changed. */
export function questionsAfter(
  before: readonly ShelfQuestion[],
  marked: readonly MarkedQuestion[],
): readonly ShelfQuestion[] {
  const places = new Map(marked.map((one) => [one.query, one.answers]));
  const left = before.flatMap((one) => {
    const answers = one.answers.length === 0 ? one.answers : places.get(one.query);
    return answers ? [answers === one.answers ? one : { ...one, answers }] : [];
  });
  const known = new Set(left.map(({ query }) => query));
  const added = marked.flatMap(({ query, answers }) =>
    known.has(query) ? [] : [{ query, answers }],
  );
  const isSame = left.length === before.length && left.every((one, at) => one === before[at]);
  return isSame && added.length === 0 ? before : [...left, ...added];
}
