import { denseOf, type Dense } from '~/lib/retrieval/methods';
import { search } from '~/lib/retrieval/search';
import { askedForms } from '~/lib/retrieval/forms';
import { chunksWithOneOf } from '~/lib/retrieval/text-index';
import type { Allowed } from '~/lib/retrieval/scoring';
import { beginning } from '~/lib/text/opening';
import { segment } from '~/lib/text/segment';
import { shown, type Answer, type ShownHit } from './answer';
import type { HandbookAnswer } from './ask';
import { byForm, type Term } from './by-form';
import { crossedOut } from '~/lib/retrieval/crossed';
import type { Library } from '~/lib/retrieval/library';
import { rankedBy } from '~/lib/retrieval/crossed';
import { MOST_PAGES } from './settings';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';

/** Words that a language needs rather than a question; in Chinese characters, of which such words are made. */
const SMALL = {
  en: 'a an and any anything are as at be been but by can could did didn do does down for from get had has have he her him his how i if in into is it its m may me might more most must my no not now of off on or our out s shall she should so some someone t than that the their them then there these they this those to too under until up us was we were what when where which while who whom whose why will with would you your'.split(
    ' ',
  ),
  zh: '的了吗呢吧啊么是有在和与就都也很不要能会可以我你他她它们这那哪里几多少怎什上下从到把被让给对为因所而但或及点时候做用',
} as const;

/** A function of the language rather than of the question: a word of the list, in Chinese a pair of such characters. */
const isSmall = (term: string): boolean =>
  SMALL.en.includes(term) ||
  ([...term].length <= 2 && [...term].every((one) => SMALL.zh.includes(one)));

export type WallPage = ReturnType<typeof pagesOf>[number];

export type Found = ReturnType<typeof aroundAnswer> & {
  /** What stands in for an encoder that has not read the question: LSA, or for its tokens whole vectors. */
  instead?: Dense | undefined;
  /** True while the second ranking is the one before. */
  pale?: boolean;
};

const segments = new WeakMap<Library, string[][]>();

function segmentsOf(library: Library): string[][] {
  const known = segments.get(library);
  if (known) return known;
  const cut = library.chunks.slice(0, MOST_PAGES).map(({ text }) => segment(text));
  segments.set(library, cut);
  return cut;
}

/** The pages of the wall: each with its range in the document that was cut, and its ticks from 0 at its beginning to 1 at its end. */
function pagesOf(library: Library, terms: readonly Term[]) {
  const asked = byForm(terms);
  return segmentsOf(library).map((tokens, chunk) => {
    const { source, text, start, end, from } = library.chunks[chunk]!;
    const { id, title, section = '' } = library.sources[source]!;
    const last = Math.max(1, tokens.length - 1);
    const ticks = tokens.flatMap((token, at) => {
      const term = asked.get(token)?.term;
      return term === undefined ? [] : [{ term, at: at / last }];
    });
    return { chunk, id, title: title || from || beginning(text, 60), section, start, end, ticks };
  });
}

export const dfOf = ({ corpus: { index } }: Library, query: string): Term[] =>
  [...askedForms(index, query)].map(([term, forms]) => ({
    term,
    forms,
    df: chunksWithOneOf(index, forms),
    small: isSmall(term),
  }));

interface Asked {
  settings: RetrieverSettings;
  query: string;
  crossed?: string;
  allowed?: Allowed | undefined;
}

export function aroundAnswer(
  library: Library,
  answer: Answer | HandbookAnswer,
  { settings, query, crossed = '' }: Asked,
) {
  const { corpus, chunks, sources } = library;
  const golden = 'question' in answer ? (answer.question?.gold ?? []) : [];
  const gold = chunks.flatMap(({ source }, at) =>
    golden.includes(sources[source]!.id) ? [at] : [],
  );
  const isWhole = crossed === '' || denseOf(settings.method) !== undefined;
  const [best] = isWhole ? [] : search(corpus, query, { ...settings, k: 1 });
  const terms = dfOf(library, query);
  return {
    answer,
    terms,
    pages: pagesOf(library, terms),
    /** The pages that have a rank by each of the two methods, best first; when the site is built, those that are listed. */
    orders: {
      first: answer.hits.map(({ chunk }) => chunk),
      second: answer.compared?.map(({ chunk }) => chunk) ?? [],
    },
    /** The pages that answer, as the authors judge. */
    gold,
    /** The best score by the first method while no word is crossed out. */
    scale: Math.max(best?.score ?? 0, answer.hits[0]?.score ?? 0),
  };
}

/** The same with the ranks of all pages. */
export function found(library: Library, answer: Answer | HandbookAnswer, asked: Asked): Found {
  const { settings, query, crossed, allowed } = asked;
  const [first, second] = [settings.method, settings.compare].map((method) =>
    method === ''
      ? []
      : rankedBy(library, crossedOut(query, crossed), method, { ...settings, allowed }),
  );
  return { ...aroundAnswer(library, answer, asked), orders: { first: first!, second: second! } };
}

/** One page as a hit by the first method, whatever its rank; without a score where it has none. */
export function pageAt(
  library: Library,
  { chunk, query, settings }: { chunk: number; query: string; settings: RetrieverSettings },
): ShownHit {
  const allowed: Allowed = (one) => one === chunk;
  const options = { ...settings, k: 1, variety: 0, allowed };
  const [hit = { chunk, score: 0, parts: [] }] = search(library.corpus, query, options);
  return shown(library, hit, new Set(segment(query)));
}
