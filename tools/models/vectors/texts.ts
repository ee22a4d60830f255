import { globSync, readFileSync } from 'node:fs';
import { inLanguage } from '~/lib/handbook/handbook';
import { shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import type { Corpus } from '~/lib/encoder/vectors/corpora';
import { termTexts } from '~/lib/encoder/vectors/term-texts';
import { lessonTexts } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';
import { sectionsOf } from '~/lib/site-search/plain-text';
import { glossary } from '../../../scripts/record/glossary';
import { handbook } from '../../../scripts/record/handbook';

/** Every text of which the site ships vectors, as an encoder reads it. */
const TEXTS: Readonly<Record<Corpus, (language: Locale) => string[]>> = {
  handbook: (language) => shippedChunks(inLanguage(handbook(), language)),
  questions: (language) => shippedQuestions(inLanguage(handbook(), language)),
  glossary: (language) => termTexts(glossary(), language),
  lessons: (language) =>
    lessonTexts(
      globSync(`content/lessons/${language}/**/*.mdx`)
        .sort()
        .flatMap((path) => sectionsOf(readFileSync(path, 'utf8'))),
      language,
    ),
};

/** The texts of a corpus in one language, each once. */
export const textsOf = (corpus: Corpus, language: Locale): string[] => [
  ...new Set(TEXTS[corpus](language)),
];
