import { describe, expect, test } from 'vitest';
import { CHANCES, writeCall } from '~/lib/endpoint/request';
import { WRITING } from '~/lib/language-model/writing';

const MESSAGES = [{ role: 'user', content: 'who leads Arlen ?' }] as const;
const settings = { ...WRITING, temperature: 0.7, topP: 0.9, most: 32, seed: 5 };

describe('writeCall', () => {
  test('sends a conversation to the server’s template', () => {
    const call = writeCall({ model: 'm', prompt: MESSAGES, settings, chances: 10 });
    expect(call).toEqual({
      path: '/chat/completions',
      body: {
        model: 'm',
        messages: MESSAGES,
        temperature: 0.7,
        top_p: 0.9,
        max_tokens: 32,
        seed: 5,
        stream: true,
        stream_options: { include_usage: true },
        logprobs: true,
        top_logprobs: 10,
      },
    });
  });

  test('sends a bare text to be continued as it stands', () => {
    const { path, body } = writeCall({ model: 'm', prompt: 'Arlen is', settings, chances: 5 });
    expect(path).toBe('/completions');
    expect(body).toMatchObject({ prompt: 'Arlen is', logprobs: 5 });
    expect(body).not.toHaveProperty('messages');
    expect(body).not.toHaveProperty('top_logprobs');
  });

  test('names texts to stop at, if there are any', () => {
    const stopping = { ...settings, stops: ['\n', '。'] };
    const bodyOf = (one: typeof stopping) =>
      writeCall({ model: 'm', prompt: 'a', settings: one, chances: 0 }).body;
    expect(bodyOf(stopping).stop).toEqual(['\n', '。']);
    expect(bodyOf({ ...settings, stops: [] })).not.toHaveProperty('stop');
  });

  test('asks for fewer chances each time, at last for none', () => {
    expect(CHANCES).toEqual([10, 5, 0]);
    for (const prompt of ['a', MESSAGES]) {
      const { body } = writeCall({ model: 'm', prompt, settings, chances: 0 });
      expect(JSON.stringify(body)).not.toContain('logprobs');
    }
  });

  test('sends of a turn its role and its text, and nothing else that hangs on it', () => {
    const prompt = [{ role: 'user', content: 'a', secret: 'b' } as const];
    const { body } = writeCall({ model: 'm', prompt, settings, chances: 0 });
    expect(body.messages).toEqual([{ role: 'user', content: 'a' }]);
  });
});
