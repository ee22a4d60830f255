import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerIn } from '~/lib/citations/answer';
import { citationFields, type CitationSettings } from '~/lib/citations/settings';
import { settingsOfRun } from '~/lib/settings/table';
import { citedAnswers } from '~/schemas/citations';
import { passages } from '~/schemas/corpus';
import { citationCells } from './cells';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const answers = () => citedAnswers.parse(read('content/citations.yaml'));

export const settingsOf = (config: Record<string, unknown>): CitationSettings =>
  settingsOfRun(citationFields(answers()), config);

/**
 * Our measures of the six answers, and the results of the word check in both languages at several thresholds; the open
 * answer makes no difference.
 */
export async function snapshot(config: Record<string, unknown>) {
  settingsOf(config);
  const written = answers();
  const corpus = passages.parse(read('content/corpora/harbour-line/passages.yaml'));
  const inLocale = (locale: 'en' | 'zh') => written.map((one) => answerIn(locale, one, corpus));
  return { cells: citationCells({ en: inLocale('en'), zh: inLocale('zh') }) };
}
