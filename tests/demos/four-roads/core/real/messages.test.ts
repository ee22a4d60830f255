import { describe, expect, test } from 'vitest';
import { messagesFor } from '~/demos/four-roads/core/real/messages';

const NOTHING = { passages: [], examples: [], tiny: '' };

describe('a question for a chat model', () => {
  test('stands alone on the bare road', () => {
    expect(messagesFor('base', 'Who leads Arlen?', NOTHING, 'en')).toEqual([
      { role: 'user', content: 'Who leads Arlen?' },
    ]);
  });

  test('follows the rule, and the sentences where there are some', () => {
    const [rule] = messagesFor('rule', 'Who leads Arlen?', NOTHING, 'en');
    expect(rule!.content).toBe(
      'Answer the question with a name or a single word. If you do not know the answer, write "unknown".\n\nWho leads Arlen?',
    );
    const shown = { ...NOTHING, passages: ['Arlen is led by Tova.', 'Arlen wears red.'] };
    const [read] = messagesFor('rag', 'Who leads Arlen?', shown, 'en');
    expect(read!.content.split('\n\n')).toEqual([
      'Answer the question from the sentences below, with a name or a single word. If they do not tell the answer, write "unknown".',
      'Sentences:\n- Arlen is led by Tova.\n- Arlen wears red.',
      'Question: Who leads Arlen?',
    ]);
  });

  test('comes after solved ones as turns of a conversation, the rule in the first', () => {
    const shown = { ...NOTHING, examples: [{ question: '榆桥的手艺是什么？', answer: '制陶' }] };
    expect(messagesFor('examples', '榆桥归谁管？', shown, 'zh')).toEqual([
      {
        role: 'user',
        content: '只用一个名字或一个词回答问题。不知道答案，就写“不知道”。\n\n榆桥的手艺是什么？',
      },
      { role: 'assistant', content: '制陶' },
      { role: 'user', content: '榆桥归谁管？' },
    ]);
  });

  test('has the rule even where no solved question was found', () => {
    const messages = messagesFor('examples', 'Who leads Arlen?', NOTHING, 'en');
    expect(messages).toHaveLength(1);
    expect(messages[0]!.content).toMatch(/^Answer .*\n\nWho leads Arlen\?$/s);
  });
});
