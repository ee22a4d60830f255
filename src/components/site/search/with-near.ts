import { tellingWords } from './query-words';
import { once, type Found } from './ranking';

/** How many documents that are only near stand before the matches of a list that has few. */
export const BEFORE = 2;
/** The place that a near document takes in a list which may have missed what the question means. */
const PLACE = 2;
const LEAST_COSINE = 0.5;
/** Words that tell something, from which on a question says more than one name or one idea. */
const LONG = 4;
/** Ideas in a question from which on its intent is sure. */
const SURE = 2;

/** True for a long question of which the search knows a name or one idea. */
function mayMiss(question: string, first: Found): boolean {
  const isSure =
    first.closeness === 'exact' || (first.closeness === 'intent' && first.score >= SURE);
  return !isSure && tellingWords(question).split(/\s+/).length >= LONG;
}

/**
 * Matches with the nearest other document in third place, if the list may have missed what the question means.
 * @param nearest only asked for then
 */
export function withNear(
  question: string,
  matches: readonly Found[],
  nearest: () => readonly Found[],
): readonly Found[] {
  const [first] = matches;
  if (!first || !mayMiss(question, first)) return matches;
  const head = matches.slice(0, PLACE);
  const other = nearest().find(({ document }) => head.every((one) => one.document !== document));
  if (!other || other.score < LEAST_COSINE) return matches;
  return once([...head, other, ...matches.slice(PLACE)]);
}
