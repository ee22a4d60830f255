import { describe, expect, test } from 'vitest';
import { messagesFor } from '~/lib/answering/messages';
import { NO_ANSWER } from '~/lib/own/instructions';
import { isRefusal } from '~/lib/answering/check';
import { LOCALE_CODES } from '~/lib/locale';

const BOAT = {
  question: 'When does the boat leave?',
  passages: [
    { text: 'The mill closed in autumn.' },
    { text: 'The boat leaves at 07:30 from Mill Quay.' },
  ],
};

describe('the conversation that asks a model', () => {
  test.each(LOCALE_CODES)('holds the sentence to decline with, word for word: %s', (locale) => {
    for (const arm of ['passages', 'bare'] as const) {
      const [system, user] = messagesFor(BOAT, arm, locale);
      expect([system!.role, user!.role]).toEqual(['system', 'user']);
      expect(system!.content.endsWith(NO_ANSWER[locale][arm])).toBe(true);
      expect(user!.content.endsWith(BOAT.question)).toBe(true);
    }
  });

  test('numbers the passages as the retriever does, and gives none without them', () => {
    expect(messagesFor(BOAT, 'passages', 'en')[1]!.content).toBe(
      '[1] The mill closed in autumn.\n\n[2] The boat leaves at 07:30 from Mill Quay.\n\nWhen does the boat leave?',
    );
    expect(messagesFor(BOAT, 'bare', 'en')[1]!.content).toBe('When does the boat leave?');
  });
});

describe('a sentence that declines', () => {
  test.each([
    'No answer in the text.',
    'no answer in the text',
    'I do not know.',
    '文中没有答案',
    '我不知道。',
    'unknown .',
    '不详。',
  ])('is known by the words that were given: %s', (sentence) => {
    expect(isRefusal(sentence)).toBe(true);
  });

  test.each([
    'I’m sorry, but I don’t know.',
    'The passages do not mention Wi-Fi.',
    'The price is not specified.',
    'The price isn’t mentioned.',
    'The passages don’t say when it closes.',
    "The text doesn't mention it.",
    'I couldn’t find it.',
    'There is no information about parking.',
    'I cannot answer this.',
    '段落里没有提到 Wi-Fi。',
    '根据这些段落，无法确定。',
  ])('or by a list of other ways: %s', (sentence) => {
    expect(isRefusal(sentence)).toBe(true);
  });

  test.each([
    'The boat leaves at 07:30.',
    'The ferry has no free day.',
    'The concession does not apply to the night supplement.',
    'Pushchairs need not be folded.',
    '首班船 07:30 开。',
    '推车无须收起。',
    '海湾轮渡没有免费日。',
    '',
  ])('while a claim is none, negated or not: %s', (sentence) => {
    expect(isRefusal(sentence)).toBe(false);
  });
});
