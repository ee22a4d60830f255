import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { citationFields } from '~/lib/citations/settings';
import { exampleOf } from '~/demos/citations/citations-demo';
import type { CitationState } from '~/demos/citations/state';
import citationStrings from 'words:citations';
import { defaults } from '~/lib/settings/table';
import { answerIn } from '~/lib/citations/answer';
import type { Marks } from '~/lib/citations/marks';
import { readOwn } from '~/lib/citations/own-passages';
import { citedAnswers } from '~/schemas/citations';
import { passages } from '~/schemas/corpus';

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const written = citedAnswers.parse(read('citations.yaml'));
const corpus = passages.parse(read('corpora/harbour-line/passages.yaml'));

export interface Given {
  locale?: 'en' | 'zh';
  marks?: Marks;
  on?: number;
  form?: Partial<CitationState['form']>;
  /** The example stands in the fields of one's own answer. */
  own?: boolean;
}

export function stateOf({
  locale = 'en',
  marks = {},
  on = 0,
  form,
  own,
}: Given = {}): CitationState {
  const answers = written.map((one) => answerIn(locale, one, corpus));
  const strings = citationStrings[locale];
  const example = exampleOf({ answers, strings });
  const mine = own && readOwn({ answer: example.own, passages: example.given });
  return {
    locale,
    answers,
    strings,
    form: {
      ...defaults(citationFields(answers)),
      ...(own && { source: 'own', ...example }),
      ...form,
    },
    marks,
    on,
    own: mine || undefined,
  };
}
