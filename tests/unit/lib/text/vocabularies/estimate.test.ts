import { expect, test } from 'vitest';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { readHandbook } from '../../../../content/read';
import { published } from './published';

test('the token estimate is within 20 % of today’s vocabularies', () => {
  const today = published().filter(({ name }) => name !== 'gpt2' && name !== 'cl100k');
  for (const language of ['en', 'zh'] as const) {
    const text = readHandbook()
      .passages.map((passage) => passage.text[language])
      .join('\n');
    for (const { name, count } of today) {
      const share = estimateTokens(text) / count(text);
      expect(Math.abs(share - 1), `${name}, ${language}`).toBeLessThan(0.2);
    }
  }
});
