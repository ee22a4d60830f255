import { globSync, readFileSync } from 'node:fs';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import type { Corpus } from '~/lib/encoder/vectors/corpora';
import { lessonPassages, termText } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';
import { sectionsOf } from '~/lib/site-search/plain-text';
import { glossary, handbook } from '../../course/texts';

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Every text of which the site ships vectors, as an encoder reads it. */
const TEXTS: Readonly<Record<Corpus, (language: Locale) => string[]>> = {
  handbook: (language) => shippedChunks(inLanguage(handbook(), language)),
  questions: (language) => shippedQuestions(inLanguage(handbook(), language)),
  glossary: (language) =>
    glossary().map(({ name, definition }) =>
      termText(name[language], definition[language], language),
    ),
  lessons: (language) =>
    globSync(`content/lessons/${language}/**/*.mdx`)
      .sort()
      .flatMap((path) => sectionsOf(readFileSync(path, 'utf8').replace(FRONT_MATTER, '')))
      .flatMap(({ heading, text }) => lessonPassages(heading, text, language))
      .map(({ read }) => read),
};

/** The texts of a corpus in one language, each once. */
export const textsOf = (corpus: Corpus, language: Locale): string[] => [
  ...new Set(TEXTS[corpus](language)),
];
