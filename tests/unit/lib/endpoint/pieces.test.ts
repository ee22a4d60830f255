import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { pieceOf } from '~/lib/endpoint/pieces';
import type { EndpointProblem } from '~/lib/endpoint/problems';

const HOST = 'localhost:1';
const one = (choice: unknown) => pieceOf(JSON.stringify({ choices: [choice] }), HOST)!;

function problemOf(data: string): Pick<EndpointProblem, 'code' | 'values'> {
  try {
    return { code: 'none' as EndpointProblem['code'], values: { ...pieceOf(data, HOST) } as never };
  } catch (error) {
    return error as EndpointProblem;
  }
}

describe('pieceOf', () => {
  test('recognises the end of the stream', () => {
    expect(pieceOf('[DONE]', HOST)).toBeUndefined();
    for (const data of [' [DONE]', '"[DONE]"', '[done]', 'data: [DONE]'])
      expect(pieceOf(data, HOST)).toBeUndefined();
    expect(pieceOf('data: {"choices":[{"text":"a"}]}', HOST)!.text).toBe('a');
  });

  test('leaves out the mark that ends an answer, and a model’s thoughts before it', () => {
    const logprobs = { content: [{ token: '<|im_end|>', logprob: 0, top_logprobs: [] }] };
    const ends = one({ delta: { content: '' }, logprobs, finish_reason: 'stop' });
    expect(ends).toEqual({ text: '', finish: { reason: 'stop' }, isChat: true });
    expect(one({ delta: { reasoning_content: 'Hm' }, logprobs }).text).toBe('');
    expect(one({ delta: { content: '', reasoning: 'Hm' } }).text).toBe('');
  });

  test.each([
    ['an error as an object', '{"error":{"message":"out of memory"}}', 'out of memory'],
    ['an error as a text', '{"error":"out of memory"}', 'out of memory'],
    ['an error of vLLM', '{"object":"error","message":"too long","code":400}', 'too long'],
    ['an error without words', '{"error":{}}', 'error'],
  ])('reports %s', (_, data, words) => {
    expect(problemOf(data)).toMatchObject({ code: 'server-failed', values: { words } });
  });

  test.each(['3', '[]', 'hello', '北码头', '<html>', '{"choices":['])(
    'reports “%s” as no chat',
    (data) => {
      expect(problemOf(data).code).toBe('server-not-chat');
    },
  );

  test.each([
    '',
    ' ',
    'null',
    'ping',
    ': keepalive',
    'OPENROUTER PROCESSING',
    '{}',
    '{"choices":null}',
  ])('takes “%s” for a sign of life', (data) => {
    expect(pieceOf(data, HOST)).toMatchObject({ text: '' });
  });

  test('reads what the server has counted, and where there is only that', () => {
    const usage = { prompt_tokens: 9, completion_tokens: 8 };
    const counted = { usage: { promptTokens: 9, count: 8 }, isLast: true };
    for (const more of [{ choices: [], usage }, { usage }, { choices: null, x_groq: { usage } }])
      expect(pieceOf(JSON.stringify(more), HOST)).toMatchObject(counted);
    const others = { input_tokens: 9, output_tokens: 8 };
    expect(pieceOf(JSON.stringify({ usage: others }), HOST)).toMatchObject(counted);
  });

  test('quotes at most 60 characters of an unexpected answer', () => {
    expect(String(problemOf('x'.repeat(500)).values.found).length).toBe(60);
  });

  test('reads whatever a server may put into its choices without breaking', () => {
    const choice = fc.record(
      {
        delta: fc.jsonValue(),
        text: fc.jsonValue(),
        finish_reason: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    forAll(fc.array(fc.oneof(choice, fc.jsonValue())), (choices) => {
      expect(typeof pieceOf(JSON.stringify({ choices }), HOST)!.text).toBe('string');
    });
  });
});
