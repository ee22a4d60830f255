import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { answerIn } from './core/answer';
import { citationCells } from './core/cells';
import { citedAnswers } from '~/schemas/citations';
import { passages } from '~/schemas/corpus';

const read = async (path: string): Promise<unknown> => parse(await readFile(path, 'utf8'));

/** Our measures of the six answers, and how the check by words does in both languages. */
export async function snapshot(): Promise<{ cells: Record<string, number> }> {
  const written = citedAnswers.parse(await read('content/citations.yaml'));
  const corpus = passages.parse(await read('content/corpora/harbour-line/passages.yaml'));
  const inLocale = (locale: 'en' | 'zh') => written.map((one) => answerIn(locale, one, corpus));
  return { cells: citationCells({ en: inLocale('en'), zh: inLocale('zh') }) };
}
