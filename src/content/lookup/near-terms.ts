import { readFileSync } from 'node:fs';
import { namesOf } from '~/lib/glossary/names';
import { readTable } from '~/lib/word-table/file';
import { nearestPages } from '~/lib/word-table/rank';
import { embedText, pageText } from '~/lib/word-table/table';
import { once } from './entries';
import { allTerms, type TermEntry } from './glossary';

const TABLE = 'public/vectors/words-en.bin';
/** More are hardly near. */
const MOST = 3;
/** A term with a smaller cosine is a stranger. */
const LEAST = 0.5;

/** Each term with the vector of its English names and definition, by the table of the search. */
const placed = once(async () => {
  const table = readTable(readFileSync(TABLE));
  return (await allTerms()).map((term) => {
    const { name, definition } = term;
    const text = pageText({ title: name.en, names: namesOf(term), text: definition.en });
    return { page: term, vector: embedText(text, table), factor: 1 };
  });
});

/** The terms whose English definitions are nearest to that of a term, without some; at most three. */
export async function nearTerms(slug: string, without: readonly TermEntry[]): Promise<TermEntry[]> {
  const terms = await placed();
  const own = terms.find(({ page }) => page.slug === slug);
  const left = new Set([slug, ...without.map((term) => term.slug)]);
  const others = terms.filter(({ page }) => !left.has(page.slug));
  return own
    ? nearestPages(own.vector, others, MOST)
        .filter(({ cosine }) => cosine >= LEAST)
        .map(({ page }) => page)
    : [];
}
