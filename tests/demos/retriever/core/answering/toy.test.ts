import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../../../../scripts/model/files';
import { toySheets } from '~/demos/retriever/core/answering/toy';
import { LOCALE_CODES } from '~/lib/locale';
import { createWorld, encode } from '~/lib/world';

describe.each(LOCALE_CODES)('the toy’s own questions: %s', (locale) => {
  const grammar = grammarOf(locale);
  const sheets = toySheets(grammar);
  const { lexicon } = createWorld(grammar, 1);

  test('are twelve, of which four have no answer', () => {
    expect(sheets).toHaveLength(12);
    expect(sheets.filter(({ answerable }) => !answerable)).toHaveLength(4);
    expect(new Set(sheets.map(({ question }) => question)).size).toBe(12);
  });

  test('have their passage found by BM25 whenever one answers', () => {
    for (const { answerable, passages, key } of sheets) {
      const holding = passages.filter(({ holds }) => holds);
      expect(holding).toHaveLength(answerable ? 1 : 0);
      if (answerable) expect(holding[0]!.text).toContain(key![0]![0]);
      expect(passages.length).toBeGreaterThan(0);
    }
  });

  test('are put in words of the tiny model alone, up to where the answer is to stand', () => {
    for (const { prompts } of sheets) {
      for (const prompt of Object.values(prompts))
        expect(encode(lexicon, prompt).at(-1)).toBe(lexicon.markers.answer);
      expect(encode(lexicon, prompts.passages)[0]).toBe(lexicon.markers.note);
      expect(encode(lexicon, prompts.bare)[0]).toBe(lexicon.markers.question);
    }
  });
});
