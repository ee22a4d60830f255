import type { APIRoute } from 'astro';
import { allLessons, allTerms, corpus, lessonEntry } from '~/content/lookup';
import { shippedVectors } from '~/content/lookup/shipped-vectors';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import type { Corpus } from '~/lib/encoder/vectors/corpora';
import { lessonPassages, termText } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';
import { sectionsOf } from '~/lib/site-search/plain-text';

const HANDBOOK = 'harbour-line';

/** The texts of which vectors are shipped, as the pages have them. */
const TEXTS: Readonly<Record<Corpus, (language: Locale) => Promise<string[]>>> = {
  handbook: async (language) => shippedChunks(inLanguage(await corpus(HANDBOOK), language)),
  questions: async (language) => shippedQuestions(inLanguage(await corpus(HANDBOOK), language)),
  glossary: async (language) =>
    (await allTerms()).map(({ name, definition }) =>
      termText(name[language], definition[language], language),
    ),
  lessons: async (language) => {
    const bodies = (await allLessons()).map(
      async ({ id }) => (await lessonEntry(language, id)).body ?? '',
    );
    return (await Promise.all(bodies))
      .flatMap(sectionsOf)
      .flatMap(({ heading, text }) => lessonPassages(heading, text, language))
      .map(({ read }) => read);
  },
};

/** The files of vectors on this copy of the site; here the build holds each against the texts. */
export const GET: APIRoute = async () =>
  Response.json(await shippedVectors(({ corpus: name, language }) => TEXTS[name](language)));
