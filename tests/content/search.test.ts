import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tellingWords } from '~/components/site/search/query-words';
import { lessonPath } from '~/lib/lesson/address';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { intentReader } from '~/lib/site-search/intents';
import { readCourse, readSearchWords } from './read';

const { ideas, intents } = readSearchWords();
const cases: Record<Locale, [question: string, page: string][]> = parse(
  readFileSync('tests/search-cases.yaml', 'utf8'),
);

/** The address below the language of each lesson, by its id. */
const lessons = new Map(
  readCourse().parts.flatMap((part) =>
    part.lessons.map(({ id, slug }) => [id, lessonPath('', { part, slug }).slice(1)] as const),
  ),
);
const pagesOf = (leads: readonly string[]) => leads.map((one) => lessons.get(one) ?? one);

test('every search intent is tested by a question of tests/search-cases.yaml', () => {
  const known = intents.map(({ asks, alone = false }) => ({ asks, alone, leads: [] }));
  const read = intentReader(ideas, known, tellingWords);
  const tried = new Set(
    LOCALE_CODES.flatMap((locale) => cases[locale]).flatMap(([question, page]) =>
      read(question)
        .map(({ intent }) => intents[known.indexOf(intent as (typeof known)[number])]!)
        .filter(({ leads }) => pagesOf(leads).includes(page))
        .map(({ id }) => id),
    ),
  );
  expect(
    intents
      .filter(({ id }) => !tried.has(id))
      .map(
        ({ id, leads }) =>
          `tests/search-cases.yaml: no question is after the intent ${id} and looks for ${pagesOf(leads).join(' or ')}; write one as somebody would type it`,
      ),
  ).toEqual([]);
});
