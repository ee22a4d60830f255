import { fill } from '~/i18n/format';
import { once, type Found } from './ranking';
import type { LessonTexts } from './lesson-texts';
import type { SiteSearch } from './site-search';
import type { SearchStrings } from './strings';

/** With fewer matches, the text of the lessons is searched, too, and similar results are shown. */
const ENOUGH = 3;
/** The most matches that are listed. */
const SHOWN = 20;
const SIMILAR_SHOWN = 8;

/** The results of a query: matches, and similar documents. */
export interface Answer {
  readonly matches: readonly Found[];
  readonly similar: readonly Found[];
}

export const isThin = ({ matches }: Answer) => matches.length < ENOUGH;

/** Searches the index, and the texts of lessons loaded so far. */
export function answerOf(query: string, search: SiteSearch, texts: readonly LessonTexts[]): Answer {
  const found = search(query);
  const asked = search.written(query);
  const read = texts.flatMap((text) => text(asked)).sort((a, b) => b.score - a.score);
  const matches = once([...found, ...read.filter(({ closeness }) => closeness === 'text')]);
  if (matches.length >= ENOUGH) return { matches, similar: [] };
  const urls = new Set(matches.map(({ document }) => document.url));
  const alike = [...search.similar(query), ...read.filter((one) => one.closeness === 'similar')];
  const similar = alike.filter(({ document }) => !urls.has(document.url));
  return { matches, similar: similar.slice(0, SIMILAR_SHOWN) };
}

/** The matches to show. */
export const shownOf = ({ matches }: Answer) => matches.slice(0, SHOWN);

/** The number of matches; similar results are mentioned but not counted. */
export function countOf({ matches, similar }: Answer, query: string, t: SearchStrings): string {
  const n = matches.length;
  if (n === 0) return fill(similar.length > 0 ? t.onlySimilar : t.none, { query });
  const counted = fill(n === 1 ? t.one : n > SHOWN ? t.best : t.many, { n, shown: SHOWN });
  return similar.length > 0 ? fill(t.counted, { counted, similar: t.andSimilar }) : counted;
}

/** The results in the order of the list. */
export const listed = (answer: Answer): Found[] => [...shownOf(answer), ...answer.similar];
