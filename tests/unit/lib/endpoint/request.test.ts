import { describe, expect, test } from 'vitest';
import { bodyOf } from '~/lib/endpoint/request';

const MESSAGES = [{ role: 'user', content: 'who leads Arlen ?' }] as const;
const settings = { most: 32 };

describe('the body of a request', () => {
  test('asks for the likeliest token each time', () => {
    expect(bodyOf({ model: 'm', prompt: MESSAGES, settings }, new Set())).toEqual({
      model: 'm',
      messages: MESSAGES,
      temperature: 0,
      max_tokens: 32,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test('wraps a bare text into one message', () => {
    const { messages } = bodyOf({ model: 'm', prompt: 'Arlen is', settings }, new Set());
    expect(messages).toEqual([{ role: 'user', content: 'Arlen is' }]);
  });

  test('sends only the role and text of each turn', () => {
    const prompt = [{ role: 'user', content: 'a', secret: 'b' } as const];
    const { messages } = bodyOf({ model: 'm', prompt, settings }, new Set());
    expect(messages).toEqual([{ role: 'user', content: 'a' }]);
  });
});
