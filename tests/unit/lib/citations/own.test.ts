import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerIn, type PlainAnswer } from '~/lib/citations/answer';
import { measuredByReader } from '~/lib/citations/marks';
import { OWN, readOwn } from '~/lib/citations/own-passages';
import { passagesText } from '~/demos/citations/citations-demo';
import { LOCALES, type Locale } from '~/lib/locale';
import { citedAnswers } from '~/schemas/citations';
import { passages } from '~/schemas/corpus';

const read = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const written = citedAnswers.parse(read('citations.yaml'));
const corpus = passages.parse(read('corpora/harbour-line/passages.yaml'));

const pasted = (answer: PlainAnswer, locale: Locale) => ({
  passages: passagesText(answer.passages),
  answer: answer.sentences
    .map(({ text, cites }) => text + cites.map((place) => ` [${place + 1}]`).join(''))
    .join(locale === 'en' ? ' ' : ''),
});

describe.each(Object.keys(LOCALES) as Locale[])('the six pasted answers: %s', (locale) => {
  const answers = written.map((one) => answerIn(locale, one, corpus));

  test.each(answers.map((answer) => [answer.id, answer] as const))(
    'are cut and cited as built in: %s',
    (_, answer) => {
      const own = readOwn(pasted(answer, locale));
      const sentences = answer.sentences.map(({ text, cites }) => ({ text, cites, dangling: [] }));
      expect(own.sentences).toEqual(sentences);
    },
  );
});

test('the reader’s own answer is measured by its reader; a mark without a passage never counts as precise', () => {
  const own = readOwn({
    answer: 'Boats stop [1]. Dogs stay [9]. Bees wait. Hens lay [1, 4].',
    passages: '[1] Boats stop in fog.\n[2] Cats.',
  });
  const marks = {
    [`${OWN}.1.1`]: 'full',
    [`${OWN}.2.1`]: 'yes',
    [`${OWN}.3.1`]: 'no',
    [`${OWN}.4.1`]: 'full',
  } as const;
  // Sentences 1, 2 and 4 claim something, 1 and 4 have support; of four marks two work.
  expect(measuredByReader([own], marks)).toEqual({
    recall: { count: 2, of: 3 },
    precision: { count: 2, of: 4 },
  });
});
