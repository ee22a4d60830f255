import { describe, expect, test } from 'vitest';
import { inLanguage } from '~/lib/handbook/handbook';
import { cut } from '~/lib/retrieval/library';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { shippedChunks, shippedQuestions } from '~/demos/retriever/core/shipped-texts';
import { LOCALE_CODES } from '~/lib/locale';
import { handbook } from '../../../../scripts/record/handbook';

describe.each(LOCALE_CODES)('the texts of which vectors are shipped, %s', (locale) => {
  const read = inLanguage(handbook(), locale);

  test('hold every chunk that the retriever ranks by default, and every passage below its title', () => {
    const { chunking, size, overlap } = RETRIEVER_DEFAULTS;
    const chunks = shippedChunks(read);
    const ranked = cut(read.passages, { by: chunking, size, overlap });
    expect(ranked.filter(({ text }) => !chunks.includes(text))).toEqual([]);
    for (const { title, text } of read.passages) expect(chunks).toContain(`${title}\n\n${text}`);
  });

  test('hold every question', () => {
    expect(shippedQuestions(read)).toEqual(read.questions.map(({ text }) => text));
  });
});
