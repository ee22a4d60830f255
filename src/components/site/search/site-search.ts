import { memoizedIn, latest } from '~/lib/memo';
import type MiniSearch from 'minisearch';
import { fetchFile } from '~/browser/page';
import { QUERY_OPTIONS } from '~/lib/glossary/search-options';
import { respeller } from '~/lib/site-search/chinese/respeller';
import { NO_CHARACTERS } from '~/lib/site-search/chinese/tables';
import { intentReader } from '~/lib/site-search/intents';
import { nameFinder } from '~/lib/site-search/named';
import { passageScanner } from '~/lib/site-search/passages';
import { speller } from '~/lib/site-search/typos';
import { knownQuestions } from '~/lib/site-search/known-questions';
import { unitsIn } from '~/lib/site-search/units';
import { engineOf, type IndexFile, type KnownAnswer } from './index-file';
import { tellingWords, withoutFillers } from './query-words';
import { once, rankFound, type Found } from './ranking';
import { unpackDocument, type SiteDocument } from './site-document';

export interface SiteSearch {
  /** Matches, best first. */
  (query: string): Found[];
  /** Documents with some of the words, for queries with few matches; may include matches. */
  similar(query: string): Found[];
  /** A question in the characters of the site: from traditional ones, pinyin, or others of the same sound. */
  written(query: string): string;
  answer(query: string): KnownAnswer | undefined;
  readonly documents: readonly SiteDocument[];
  /** Latin words that are no typos; those of texts that load later may be added. */
  readonly latin: Set<string>;
  readonly parts: readonly string[];
  /** The address of the table of word vectors below the base of the site, if the language has one. */
  readonly words: string | undefined;
}

/** The most similar results; further ones are noise. */
const SIMILAR = 12;

export function openIndexFile(file: IndexFile): SiteSearch {
  const documents = file.documents.map(unpackDocument);
  const texts = documents.flatMap(({ names, asked, text }) => [...names, ...asked, text]);
  const latin = latinIn(texts);
  const spell = speller(latin, wordsOf(documents, file));
  const chinese = respeller(file.characters ?? NO_CHARACTERS, {
    names: documents.flatMap(({ names }) => names),
    text: texts.join('\n'),
    isKnown: (word) => latin.has(word),
  });
  const written = latest(chinese.written);
  const bySound = soundFinder(chinese.names, documents);
  const find = textFinder(engineOf(documents), documents);
  const finders = {
    documents,
    intents: intentReader(file.ideas, intentsOf(file, documents), tellingWords),
    named: nameFinder(documents, tellingWords),
    telling: tellingWords,
    texts: (question: string) => find(question, true),
  };

  const search = (typed: string): Found[] => {
    if (unitsIn(typed).length === 0) return [];
    const asked = written(typed);
    const named = rankFound(asked, spell(asked), finders);
    return isNamed(named[0]) ? named : once([...bySound(typed), ...named]);
  };
  const similar = (typed: string) => once(find(spell(written(typed)), false)).slice(0, SIMILAR);
  const known = knownQuestions(file.answers);
  const answer = (typed: string) => known(typed) ?? known(spell(written(typed)));
  const { parts, words } = file;
  return Object.assign(search, { similar, answer, written, documents, latin, parts, words });
}

/** True for what a question names or is after; a match of its words alone may be by chance. */
const isNamed = (first: Found | undefined) =>
  first !== undefined && !['text', 'similar'].includes(first.closeness);

function soundFinder(
  namesOf: (typed: string) => readonly string[],
  documents: readonly SiteDocument[],
) {
  return (typed: string): Found[] =>
    namesOf(typed).flatMap((name) =>
      documents
        .filter(({ names }) => names.includes(name))
        .map((document) => ({ document, closeness: 'start' as const, name, score: 0 })),
    );
}

/** Finds documents with all or some of the words of a question, whose typos are already corrected. Claims come last. */
function textFinder(engine: MiniSearch<SiteDocument>, documents: readonly SiteDocument[]) {
  const claims = documents.filter(({ kind }) => kind === 'claim');
  const scanClaims = passageScanner(claims.map(({ text }) => text));
  return (question: string, whole: boolean): Found[] => {
    const asked = withoutFillers(question);
    const closeness = whole ? 'text' : 'similar';
    const combineWith = whole ? ('AND' as const) : ('OR' as const);
    const prefix = isUnfinished(question, asked) && QUERY_OPTIONS.prefix;
    const options = { ...QUERY_OPTIONS, combineWith, prefix };
    const indexed = engine
      .search(asked, options)
      .map(({ id, score }): Found => ({ document: documents[Number(id)]!, closeness, score }));
    const inClaims = scanClaims(asked)
      .filter((hit) => hit.whole || !whole)
      .map(({ place, score }): Found => ({ document: claims[place]!, closeness, score }));
    return [...indexed, ...inClaims];
  };
}

/** True if the last word that tells something may go on; in “sign in” a filler follows it. */
const isUnfinished = (question: string, asked: string) =>
  question.trimEnd().endsWith(asked.split(' ').at(-1)!);

function intentsOf({ intents }: IndexFile, documents: readonly SiteDocument[]) {
  const places = new Map(documents.map(({ url }, place) => [url, place]));
  return intents.map(([asks, alone, leads]) => ({
    asks,
    alone: alone === 1,
    leads: leads.flatMap((url) => places.get(url) ?? []),
  }));
}

/** The words to which typos can be corrected: those of names and questions. */
function wordsOf(documents: readonly SiteDocument[], { ideas }: IndexFile): string[] {
  const names = documents.flatMap(({ names, asked }) => [...names, ...asked]);
  const units = [...names, ...Object.values(ideas).flat()].flatMap(unitsIn);
  return [...new Set(units)].filter((unit) => /^[a-z]{3,}$/.test(unit));
}

export const latinIn = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .join('\n')
      .toLowerCase()
      .match(/[a-z]+/g),
  );

const opened = new Map<string, Promise<SiteSearch>>();

/** Loads an index once for all searches; a failed attempt is not cached. */
export const loadSearch = (address: string): Promise<SiteSearch> =>
  memoizedIn(opened, address, async () => {
    const response = await fetchFile(address);
    return openIndexFile((await response.json()) as IndexFile);
  });
