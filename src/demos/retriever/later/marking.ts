import { toggleAnswer, type MarkedQuestion, type Place } from '../core/own-questions';
import { bestRank, pagesOf, type Ran, type Side } from '../state';

/** The marks once a place is marked as an answer to the question that was asked, or no longer is. */
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

/** A marked question with the ranks of its answer in a result. */
export function rated(marked: MarkedQuestion, { found, form }: Ran): MarkedQuestion {
  const pages = pagesOf(found, marked);
  const rank = (side: Side) => bestRank(found, side, pages);
  const isFresh = form.compare !== '' && !found.pale;
  return { ...marked, first: rank('first'), second: isFresh ? rank('second') : marked.second };
}
