import { describe, expect, test } from 'vitest';
import { assemblePrompt, estimateTokens } from '~/lib/retrieval/prompt';

test.each([
  ['', 0],
  ['word', 1],
  ['a longer line of text', 6],
  ['检索增强', 4],
  ['用 RAG 答', 4],
  ['𠀀', 1],
])('estimateTokens counts %j as %i', (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});

describe('assemblePrompt', () => {
  const request = {
    instruction: 'Answer.',
    passages: ['first one', 'a second, far longer passage of many words', 'x'],
    question: 'Why?',
  };

  test('numbers the passages between instruction and question', () => {
    const { text, tokens } = assemblePrompt({ ...request, budget: 1_000 });
    expect(text).toBe(
      'Answer.\n\n[1] first one\n\n[2] a second, far longer passage of many words\n\n[3] x\n\nWhy?',
    );
    expect(tokens).toBe(estimateTokens(text));
  });

  test('stops at the first passage that does not fit', () => {
    const { text, tokens, passages } = assemblePrompt({ ...request, budget: 12 });
    expect(text).toBe('Answer.\n\n[1] first one\n\nWhy?');
    expect(tokens).toBeLessThanOrEqual(12);
    expect(passages.map(({ fits }) => fits)).toEqual([true, false, false]);
  });

  test('keeps instruction and question when nothing fits', () => {
    expect(assemblePrompt({ ...request, budget: 0 }).text).toBe('Answer.\n\nWhy?');
    expect(assemblePrompt({ ...request, passages: [], budget: 9 }).text).toBe('Answer.\n\nWhy?');
  });
});
