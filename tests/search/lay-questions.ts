import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from '~/lib/locale';

/** A question in words that its pages do not use, and their addresses below the language. */
export interface LayQuestion {
  readonly question: string;
  readonly pages: readonly string[];
}

export type Half = 'tuning' | 'unseen';

export const layQuestions = (): Record<Locale, Record<Half, LayQuestion[]>> =>
  parse(readFileSync('tests/lay-questions.yaml', 'utf8'));

/** True if an address is one of the pages, or a section of one. */
export function isWanted(url: string, { pages }: LayQuestion, locale: Locale): boolean {
  const path = url.replace(`/${locale}/`, '');
  return pages.includes(path) || pages.includes(path.replace(/^(learn\/.*\/)#.*/, '$1'));
}
