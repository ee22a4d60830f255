import { fill } from '~/i18n/format';
import { once, type Found } from './ranking';
import type { LessonTexts } from './lesson-texts';
import type { SiteSearch } from './site-search';
import type { Words as SearchStrings } from 'words:search';
import type { WordSearch } from './word-search';
import { segment } from '~/lib/text/segment';
import { tellingWords } from './query-words';

/** How many documents that are only near stand before the matches of a list that has few, or may have missed what is meant. */
const BEFORE = 2;
const LEAST_COSINE = 0.2;
/** Words that tell something, or pairs of characters, from which on a question says more than one name or one idea. */
const LONG = 4;
/** Ideas in a question from which on its intent is sure. */
const SURE = 2;

/** True for a long question of which the search knows a name or one idea. */
function mayMiss(question: string, first: Found): boolean {
  const isSure =
    first.closeness === 'exact' || (first.closeness === 'intent' && first.score >= SURE);
  return !isSure && segment(tellingWords(question)).length >= LONG;
}

/** Behind the two nearest documents if the list may have missed what is meant; only then is `nearest` asked. */
export function withNear(
  question: string,
  matches: readonly Found[],
  nearest: () => readonly Found[],
): readonly Found[] {
  const [first] = matches;
  if (!first || !mayMiss(question, first)) return matches;
  return behind(
    nearest().filter(({ score }) => score >= LEAST_COSINE),
    matches,
  );
}

/** The matches behind the nearest; one that is a match, too, says by which name it was found. */
function behind(nearest: readonly Found[], matches: readonly Found[]): readonly Found[] {
  const asMatch = (one: Found) => matches.find(({ document }) => document === one.document) ?? one;
  return once([...nearest.slice(0, BEFORE).map(asMatch), ...matches]);
}

/** With fewer matches, the text of the lessons is searched, too, and similar results are shown. */
const ENOUGH = 3;
const SHOWN = 20;
const SIMILAR_SHOWN = 8;

export interface Answer {
  readonly matches: readonly Found[];
  readonly similar: readonly Found[];
  /** True if few documents match, so that lessons not read yet may have more. */
  readonly isThin: boolean;
}

/**
 * Searches the index, and the texts of lessons loaded so far. Where little matches, and no name exactly, the two documents
 * that are nearest by their words come first.
 *
 * @param near left out until the table of words is there
 */
export function answerOf(
  query: string,
  search: SiteSearch,
  texts: readonly LessonTexts[],
  near: WordSearch = () => [],
): Answer {
  const found = search(query);
  const asked = search.written(query);
  const read = texts.flatMap((text) => text(asked)).sort((a, b) => b.score - a.score);
  const matches = once([...found, ...read.filter(({ closeness }) => closeness === 'text')]);
  if (matches.length >= ENOUGH)
    return { matches: withNear(asked, matches, () => near(asked)), similar: [], isThin: false };
  const nearest = near(asked);
  const alike = [...search.similar(query), ...read.filter((one) => one.closeness === 'similar')];
  const isExact = matches[0]?.closeness === 'exact';
  const shown = isExact || matches.length === 0 ? matches : behind(nearest, matches);
  const urls = new Set(shown.map(({ document }) => document.url));
  const others = isExact ? [...alike, ...nearest] : [...nearest, ...alike];
  const similar = once(others).filter(({ document }) => !urls.has(document.url));
  return { matches: shown, similar: similar.slice(0, SIMILAR_SHOWN), isThin: true };
}

export const shownOf = ({ matches }: Answer) => matches.slice(0, SHOWN);

/** The number of matches; similar results are mentioned but not counted. */
export function countOf({ matches, similar }: Answer, query: string, t: SearchStrings): string {
  const n = matches.length;
  if (n === 0) return fill(similar.length > 0 ? t.onlySimilar : t.none, { query });
  const counted = fill(n === 1 ? t.one : n > SHOWN ? t.best : t.many, { n, shown: SHOWN });
  return similar.length > 0 ? fill(t.counted, { counted, similar: t.andSimilar }) : counted;
}

export const listed = (answer: Answer): Found[] => [...shownOf(answer), ...answer.similar];
