import { expect, test } from 'vitest';
import { withoutThought } from '~/lib/language-model/thought';
import type { WrittenAnswer } from '~/lib/language-model/writing';

const answer = (...texts: string[]): WrittenAnswer => ({
  text: texts.join(''),
  ended: 'mark',
  firstAfter: 1,
  restTook: 1,
  tokens: texts.map((text) => ({ text })),
});

test.each([
  ['a thought and an answer', ['<think>', 'Who', '?</think>', '\n\n', 'To', 'va'], 'Tova', 4],
  ['an end within a token', ['<th', 'ink>Who', '</think>\nTo', 'va'], 'Tova', 2],
  ['a thought that the prompt has opened', ['Who?', '</think>', ' Tova'], 'Tova', 2],
  ['a thought that the limit cuts', ['\n<think>', 'Who leads', ' Ar'], '', 3],
  ['a thought and nothing', ['<think>', '</think>', '\n'], '', 3],
])('%s: the thought is counted and is not part of the answer', (_, texts, text, thought) => {
  const found = withoutThought(answer(...texts));
  expect(found).toMatchObject({ text, thought });
  expect(found.tokens.map((token) => token.text).join('')).toBe(text);
});

test('an answer without a thought stays unchanged, whatever it says later', () => {
  for (const said of ['Tova', 'It writes <think> there'])
    expect(withoutThought(answer(said))).toEqual(answer(said));
  expect(withoutThought({ ...answer(''), thought: 42 }).thought).toBe(42);
});
