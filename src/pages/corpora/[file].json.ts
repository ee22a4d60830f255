import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { allTerms, corpus } from '~/content/lookup';
import { passagePoints } from '~/demos/embedding-map/core/passages';
import { termPoints } from '~/demos/embedding-map/core/terms';
import { keyFrom } from '~/demos/retriever/core/answering/key';
import type { BilingualHandbook } from '~/demos/retriever/core/handbook';
import { lessonSections } from '~/lib/lesson/plain-text';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

const HANDBOOK = 'harbour-line';

/** The files that demos load, each by its name. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = Object.fromEntries([
  [HANDBOOK, handbook],
  ['terms', async () => termPoints(await allTerms())],
  ['passages', lessonPassages],
  ...LOCALE_CODES.flatMap((locale) => [
    [`keys-${locale}`, () => answerKeys(locale)],
    [`questions-${locale}`, () => questionOptions(locale)],
  ]),
]);

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => Response.json(await FILES[params.file!]!());

/** The built-in text and its questions, as loaded by the retriever's worker. */
async function handbook(): Promise<BilingualHandbook> {
  const { passages, questions } = await corpus(HANDBOOK);
  return { passages, questions };
}

/** Every paragraph of the lessons in both languages, as loaded by the embedding map. */
async function lessonPassages() {
  const entries = await getCollection('lessons');
  const lessons = LOCALE_CODES.flatMap((language) =>
    entries
      .filter(({ id }) => id.startsWith(`${language}/`))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ data, body = '' }) => ({ id: data.id, language, sections: lessonSections(body) })),
  );
  return passagePoints(lessons);
}

/** The facts required in answers to the questions on the built-in text, by question. */
async function answerKeys(locale: Locale) {
  const { keys } = await corpus(HANDBOOK);
  return Object.fromEntries(keys.map((one) => [one.question, keyFrom(one[locale])]));
}

/** The questions on the built-in text as options of a list: value and label. */
async function questionOptions(locale: Locale) {
  const { questions } = await corpus(HANDBOOK);
  return questions.map(({ id, text }) => [id, text[locale]]);
}
