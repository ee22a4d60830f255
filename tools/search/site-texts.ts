import { existsSync, readFileSync } from 'node:fs';
import type { IndexFile } from '~/components/site/search/index-file';
import type { PassageRow } from '~/components/site/search/lesson-texts';
import { unpackDocument } from '~/components/site/search/site-document';
import { pageText } from '~/lib/word-table/table';

/** A page of the site: the text of its vector, and texts that must find it. */
export interface SitePage {
  readonly url: string;
  readonly text: string;
  readonly sentences: readonly string[];
  /** Its names, and what people type for it. */
  readonly names: readonly string[];
  readonly asked: readonly string[];
}

const FOLDER = 'dist/search';
const SENTENCE = /(?<=[.!?])\s+(?=[A-Z])/;
/** Characters of a sentence: fewer say nothing, and what follows is cut off. */
const SHORTEST = 16;
const LONGEST = 300;

/** The English pages of the search as built, without the claims. @throws an Error if nothing was built */
export function sitePages(): SitePage[] {
  if (!existsSync(`${FOLDER}/en.json`))
    throw new Error(`There is no ${FOLDER}/en.json. Run npm run build, then npm run fit:search.`);
  const { documents, parts } = json<IndexFile>('en');
  const passages = parts.flatMap((part) => json<PassageRow[]>(`en/${part}`));
  const said = json<Record<string, string>>('said-en');
  const bodies = new Map(passages.map(([url, , , text]) => [url, text]));
  return documents
    .map(unpackDocument)
    .filter(({ kind }) => kind !== 'claim')
    .map((document) => {
      const { url, title, names, text, asked } = document;
      const body = bodies.get(url) ?? '';
      return {
        url,
        text: pageText(document, body),
        sentences: [text, ...sentencesOf(body)],
        names: [...new Set([title, ...names])].filter(isLatin),
        asked: [...asked, ...(said[url]?.split(',') ?? [])].filter(isLatin),
      };
    });
}

const json = <T>(path: string): T =>
  JSON.parse(readFileSync(`${FOLDER}/${path}.json`, 'utf8')) as T;

const sentencesOf = (text: string): string[] =>
  text
    .split(SENTENCE)
    .map((sentence) => sentence.trim().slice(0, LONGEST))
    .filter(({ length }) => length >= SHORTEST);

const isLatin = (text: string) => /[a-z]{2}/i.test(text) && !/\p{Script=Han}/u.test(text);
