import { fetchFile, yieldToPage } from '~/browser/page';
import { readTable } from '~/lib/word-table/file';
import { nearestPages, type PageVector } from '~/lib/word-table/rank';
import { embedText, pageText, type WordTable } from '~/lib/word-table/table';
import type { Found } from './ranking';
import { BASE } from '~/site';
import { sharedWordsFinder } from './shared-words';
import type { SiteDocument } from './site-document';
import { latinIn, type SiteSearch } from './site-search';

/** Finds the documents nearest to a question by its words, one by one; the score is the cosine, or 1 where words are compared. */
export type WordSearch = (question: string) => Found[];

const MOST = 10;
/** Phrases that people type for a page count a little less than the page's own words. */
const ASKED = 0.95;
/** Texts that are embedded before other work has its turn. */
const TOGETHER = 40;

/** What people say for a page beside what the index knows, by its address; phrases are joined by commas. */
export type Said = Readonly<Record<string, string>>;

async function openWordSearch(
  table: WordTable,
  pages: ReturnType<typeof textsOfAll>,
): Promise<WordSearch> {
  const texts = pages.flatMap(({ page, texts }) =>
    texts.map((text, at) => ({ page, text, factor: at === 0 ? 1 : ASKED })),
  );
  const vectors: PageVector<SiteDocument>[] = [];
  for (let from = 0; from < texts.length; from += TOGETHER) {
    for (const { page, text, factor } of texts.slice(from, from + TOGETHER))
      vectors.push({ page, factor, vector: embedText(text, table) });
    await yieldToPage();
  }
  return (question) => nearestPages(embedText(question, table), vectors, MOST).map(foundOf);
}

const foundOf = ({ page, cosine }: { page: SiteDocument; cosine: number }): Found => ({
  document: page,
  closeness: 'similar',
  score: cosine,
});

/** Claims are only found by all of their words. */
const textsOfAll = (documents: readonly SiteDocument[], said: Said) =>
  documents
    .filter(({ kind }) => kind !== 'claim')
    .map((page) => ({
      page,
      texts: [pageText(page), ...page.asked, ...(said[page.url]?.split(',') ?? [])],
    }));

/**
 * Searches by nearness; the words that people say are no typos from then on. For a language without a table it searches
 * by the words that documents share with a question.
 */
export async function openNear(
  { documents, latin }: Pick<SiteSearch, 'documents' | 'latin'>,
  said: Said,
  table?: Uint8Array,
): Promise<WordSearch> {
  for (const word of latinIn(Object.values(said))) latin.add(word);
  const pages = textsOfAll(documents, said);
  if (table) return openWordSearch(readTable(table), pages);
  const find = sharedWordsFinder(pages.map(({ texts }) => texts.join('\n')));
  return (question) =>
    find(question)
      .slice(0, MOST)
      .map((place) => foundOf({ ...pages[place]!, cosine: 1 }));
}

/** Finds terms: those that are named, if misspelled or by sound, and then those described by words of a question. */
export async function openTerms(search: SiteSearch): Promise<WordSearch> {
  const near = await openNear(search, {});
  return (question) => [
    ...search(question).filter(({ closeness }) => ['exact', 'start', 'near'].includes(closeness)),
    ...near(search.written(question)),
  ];
}

/** What nearness knows besides the index, given by its address. @throws if a file cannot be loaded or is damaged */
export async function loadNear(index: string, search: SiteSearch): Promise<WordSearch> {
  const [said, table] = await Promise.all([
    fetchFile(index.replace(/\w+\.json$/, 'said-$&')),
    search.words ? fetchFile(BASE + search.words) : undefined,
  ]);
  const bytes = table && new Uint8Array(await table.arrayBuffer());
  return openNear(search, (await said.json()) as Said, bytes);
}
