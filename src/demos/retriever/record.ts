import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import { retrieverFields, type RetrieverForm } from './core/settings';
import { settingsOfRun } from '~/lib/settings/table';
import { READS, readerOf, vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { both, type Locale } from '~/lib/locale';
import type { Embedders } from '~/lib/retrieval/embedder';
import { openStore } from '~/lib/retrieval/stored-embedder';
import { inLanguage } from './core/handbook';
import { putRows, shippedChunks, shippedQuestions } from './core/shipped-texts';
import { retrieverSnapshot } from './core/snapshot';
import { corpusAbout } from '~/schemas/corpus';
import { handbook } from '../../../scripts/record/handbook';

const ABOUT = 'content/corpora/harbour-line/about.yaml';
const COURSE = 'public/vectors/course.bin';

/** @throws RangeError for a configuration that no run could have */
export const settingsOf = (config: Record<string, unknown>): RetrieverForm =>
  settingsOfRun(retrieverFields(handbook().questions.map(({ id }) => id)), config);

/** The retriever's results on the handbook for the settings of a run, in both languages. */
export async function snapshot(config: Record<string, unknown>) {
  const corpus = handbook();
  const { question, ...settings } = settingsOf(config);
  const { instruction } = corpusAbout.parse(parse(readFileSync(ABOUT, 'utf8')));
  const course = courseEmbedder(readCourseVectors(readFileSync(COURSE)));
  const isEncoded = [settings.method, settings.compare].includes('encoder');
  const embedders = both((locale) => ({
    course,
    ...(isEncoded && { encoder: shippedEncoder(corpus, locale, settings.model) }),
  }));
  return retrieverSnapshot(corpus, question, settings, instruction, embedders);
}

/** The vectors that come with the site, by the chosen encoder where it reads the language. */
function shippedEncoder(
  corpus: ReturnType<typeof handbook>,
  language: Locale,
  chosen: RetrieverForm['model'],
): Embedders['encoder'] {
  const model = READS[chosen].includes(language) ? chosen : readerOf(language);
  const rowsOf = (of: 'handbook' | 'questions') =>
    readRows(readFileSync(`public/${vectorPath({ model, corpus: of, language })}`));
  const store = openStore();
  const texts = inLanguage(corpus, language);
  putRows(store, 'passage', shippedChunks(texts), rowsOf('handbook'));
  putRows(store, 'query', shippedQuestions(texts), rowsOf('questions'));
  return store;
}
