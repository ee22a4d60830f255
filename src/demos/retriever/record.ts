import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import { retrieverFields, type RetrieverForm } from './core/settings';
import { settingsOfRun } from '~/lib/settings/table';
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
  return retrieverSnapshot(corpus, question, settings, instruction, { course });
}
