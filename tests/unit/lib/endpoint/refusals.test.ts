import { describe, expect, test } from 'vitest';
import type { EndpointProblem } from '~/lib/endpoint/problems';
import { modelsIn, refusal, strangeAnswer, wordsIn } from '~/lib/endpoint/refusals';

const AT = { host: 'localhost:1', model: 'qwen' };
const said = (message: string) => JSON.stringify({ error: { message } });
const refused = (status: number, body: string) => refusal({ ...AT, status, body });

describe('refusal', () => {
  test.each([
    ['a key is wanted', 401, said('Invalid API key'), 'server-key'],
    ['the page may not ask', 403, '', 'server-forbidden'],
    ['Ollama lacks the model', 404, said('model "qwen" not found'), 'server-no-model'],
    ['vLLM lacks the model', 404, said('The model `qwen` does not exist.'), 'server-no-model'],
    ['a model cannot be found', 400, '{"error":"Model could not be found"}', 'server-no-model'],
    ['there is no such call', 404, '<h1>Not Found</h1>', 'server-not-chat'],
    ['the prompt is too long', 400, said('context length exceeded'), 'server-refused'],
    ['it is out of memory', 500, said('model requires more memory'), 'server-refused'],
    ['it is still loading', 503, said('Loading model'), 'server-busy'],
    ['it says nothing', 500, '', 'server-refused'],
  ])('recognises when %s', (_, status, body, code) => {
    expect(refused(status, body).code).toBe(code);
  });

  test('quotes at most 200 characters of the server’s own words', () => {
    const { values } = refused(500, said(`out of memory ${'x'.repeat(900)}`));
    expect(values).toMatchObject({ host: 'localhost:1', status: 500 });
    expect(String(values.words)).toMatch(/^out of memory x{185}…$/);
  });

  test.each([
    ['{"error":{"message":{"toString":1,"valueOf":1}}}', '{"message":{"toString":1,"valueOf":1}}'],
    ['{"error":{"message":["out","of"],"code":507}}', '507'],
    ['{"error":{"code":{"toString":{}}}}', '{"code":{"toString":{}}}'],
    [`{"error":${'{"a":'.repeat(6_000)}1${'}'.repeat(6_000)}}`, /^(?:error|\{"a")/],
  ])('describes an error without a message: %s', (body, words) => {
    const { code, values } = refused(500, body);
    expect([code, values.words]).toEqual([
      'server-refused',
      typeof words === 'string' ? words : (expect.stringMatching(words) as string),
    ]);
  });

  test.each([
    ['{"error":{"error":{"message":"gone"}}}', 'gone'],
    ['{"error":{"message":{"error":{"message":"gone","code":"502"}}}}', 'gone'],
    [
      '{"error":{"message":"Extra inputs","param":"stream_options"}}',
      'Extra inputs (stream_options)',
    ],
    ['{"error":{"message":"no \'temperature\'","param":"temperature"}}', "no 'temperature'"],
    ['{"errors":[{"message":"gone"}]}', 'gone'],
    ['{"code":20012,"message":"模型不存在","data":null}', '模型不存在'],
    ['{"error_code":336,"error_msg":"quota"}', 'quota'],
    ['{"choices":null,"base_resp":{"status_code":1008,"status_msg":"no balance"}}', 'no balance'],
    [`${'{"error":'.repeat(90_000)}1${'}'.repeat(90_000)}`, /./],
  ])('finds the words of a nested error: %s', (body, words) => {
    expect(refused(500, body).values.words).toMatch(words);
  });

  test('reads an error beside an answer, and none in one that only has a place for it', () => {
    expect(wordsIn({ choices: [{}], error: { code: null, message: '' } })).toBe('');
    expect(wordsIn({ choices: [{}], code: 200, message: 'ok' })).toBe('');
    expect(wordsIn({ base_resp: { status_code: 0, status_msg: 'success' } })).toBe('');
    expect(wordsIn({ choices: [{}], error: { code: 502 } })).toBe('502');
  });

  test('reads an HTML page as text', () => {
    const page = '<head><title>t</title></head><style>p{}</style><h1>Bad</h1>\n<p>gateway</p>';
    expect(refused(502, page).values.words).toBe('Bad gateway');
  });
});

describe('modelsIn', () => {
  const list = (data: unknown) => JSON.stringify({ object: 'list', data });
  const codeOf = (body: string) => {
    try {
      return modelsIn(body, 'localhost:1');
    } catch (error) {
      return (error as EndpointProblem).code;
    }
  };

  test('lists the ids in the server’s order, without duplicates', () => {
    expect(codeOf(list([{ id: 'b' }, { id: 'a' }, { id: 'b' }]))).toEqual(['b', 'a']);
  });

  test.each([
    ['no models', list([]), 'server-no-models'],
    ['nothing for a list, as Ollama does without models', list(null), 'server-no-models'],
    ['entries without an id', list([{}, { id: 3 }, null]), 'server-no-models'],
    ['a page', '<!doctype html><title>Hi</title>', 'server-not-chat'],
    ['other JSON', '{"status":"ok"}', 'server-not-chat'],
    ['an empty list', '[]', 'server-no-models'],
    ['half a list', '{"data":[{"id":', 'server-not-chat'],
    ['nothing', '', 'server-not-chat'],
  ])('reports %s', (_, body, code) => {
    expect(codeOf(body)).toBe(code);
  });
});

test('strangeAnswer tells an error with a success status from an answer that is no chat', () => {
  const strange = (body: string) => strangeAnswer({ ...AT, status: 200, body });
  expect(strange(said('out of memory'))).toMatchObject({
    code: 'server-refused',
    values: { status: 200, words: 'out of memory' },
  });
  expect(strange('<html><body>Welcome</body></html>')).toMatchObject({
    code: 'server-not-chat',
    values: { found: 'Welcome' },
  });
  expect(strange('{"hello":1}').code).toBe('server-not-chat');
});
