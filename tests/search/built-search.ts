import { readFileSync } from 'node:fs';
import { answerOf, listed } from '~/components/site/search/answers';
import type { IndexFile } from '~/components/site/search/index-file';
import {
  openLessonTexts,
  type LessonTexts,
  type PassageRow,
} from '~/components/site/search/lesson-texts';
import { openNear, type Said } from '~/components/site/search/word-search';
import { openIndexFile } from '~/components/site/search/site-search';
import type { Locale } from '~/lib/locale';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(`dist/search/${path}.json`, 'utf8'));

/** The addresses that the dialog of the built site lists for a question, in order, after it has read what it reads. */
export async function builtSearch(locale: Locale): Promise<(question: string) => string[]> {
  const search = openIndexFile(json(locale) as IndexFile);
  const texts = search.parts.map((part) =>
    openLessonTexts(json(`${locale}/${part}`) as PassageRow[]),
  );
  const table = search.words && readFileSync(`dist/${search.words}`);
  const near = await openNear(search, json(`said-${locale}`) as Said, table || undefined);
  return (question) => {
    const read: LessonTexts[] = [];
    let answer = answerOf(question, search, read, near);
    while (answer.isThin && read.length < texts.length) {
      read.push(texts[read.length]!);
      answer = answerOf(question, search, read, near);
    }
    return listed(answer).map(({ document }) => document.url);
  };
}
