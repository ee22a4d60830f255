import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { corpusQuestions, passages } from '~/schemas/corpus';

const read = (file: string): unknown =>
  parse(readFileSync(`content/corpora/harbour-line/${file}.yaml`, 'utf8'));

/** The built-in handbook, validated. */
export const handbook = () => ({
  passages: passages.parse(read('passages')),
  questions: corpusQuestions.parse(read('questions')),
});
