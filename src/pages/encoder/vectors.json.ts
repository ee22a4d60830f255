import type { APIRoute } from 'astro';
import { allTerms, corpus } from '~/content/lookup';
import { passageTexts } from '~/content/lookup/shipped-models';
import { shippedVectors } from '~/content/lookup/shipped-models';
import { inLanguage } from '~/lib/handbook/handbook';
import { shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import type { Corpus } from '~/lib/encoder/vectors/corpora';
import { termTexts } from '~/lib/encoder/vectors/term-texts';
import type { Locale } from '~/lib/locale';

const HANDBOOK = 'harbour-line';

const TEXTS: Readonly<Record<Corpus, (language: Locale) => Promise<string[]>>> = {
  handbook: async (language) => shippedChunks(inLanguage(await corpus(HANDBOOK), language)),
  questions: async (language) => shippedQuestions(inLanguage(await corpus(HANDBOOK), language)),
  glossary: async (language) => termTexts(await allTerms(), language),
  lessons: passageTexts,
};

/** The files of vectors on this copy of the site; here the build holds each against the texts. */
export const GET: APIRoute = async () =>
  Response.json(await shippedVectors(({ corpus: name, language }) => TEXTS[name](language)));
