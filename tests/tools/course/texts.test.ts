import { describe, expect, it } from 'vitest';
import { coursePairs, KINDS, quotesQuestion } from '../../../tools/course/texts';
import { handbook } from '../../../scripts/record/handbook';

const pairs = coursePairs();

describe('the training texts of the course vectors', () => {
  it('are of every kind, each in both languages', () => {
    for (const kind of KINDS)
      expect(pairs.filter((pair) => pair.kind === kind)).not.toHaveLength(0);
    for (const { en, zh } of pairs) {
      expect(en).toMatch(/[\p{L}\p{N}]/u);
      expect(zh).toMatch(/[\p{L}\p{N}]/u);
    }
  });

  it('pair Chinese with other text', () => {
    const withHan = (side: 'en' | 'zh') =>
      pairs.filter((pair) => /\p{Script=Han}/u.test(pair[side])).length / pairs.length;
    expect(withHan('zh')).toBeGreaterThan(0.97);
    expect(withHan('en')).toBeLessThan(0.03);
  });

  it('contain no question used for evaluation, unless a passage has the same words', () => {
    for (const pair of pairs)
      if (pair.kind !== 'handbook') expect(quotesQuestion(pair), pair.en).toBe(false);
  });

  it('leave out a paragraph that quotes a question in either language', () => {
    const { text } = handbook().questions[0]!;
    expect(quotesQuestion({ en: `We ask “${text.en}” twice.`, zh: '问两遍。' })).toBe(true);
    expect(quotesQuestion({ en: 'We ask twice.', zh: `问两遍“${text.zh}”。` })).toBe(true);
    expect(quotesQuestion({ en: 'We ask twice.', zh: '问两遍。' })).toBe(false);
  });
});
