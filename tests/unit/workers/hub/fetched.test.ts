import { afterEach, describe, expect, test, vi } from 'vitest';
import { checked } from '~/workers/hub/files';
import { fetched, sizeIn } from '~/workers/hub/fetched';

const WANTED = {
  address: 'https://models.example/a/f.json',
  file: 'f.json',
  host: 'models.example',
  model: 'a',
};
const { signal } = new AbortController();

function answering(answer: () => Promise<Response> | Response): void {
  vi.stubGlobal(
    'fetch',
    vi.fn().mockImplementation(() => Promise.resolve().then(answer)),
  );
  vi.stubGlobal('navigator', { onLine: true });
}
afterEach(() => vi.unstubAllGlobals());

const told = (headers: Record<string, string>, body = 'abcdef') => new Response(body, { headers });
const code = (promise: Promise<unknown>) =>
  promise.then(String, (error) => (error as { code: string }).code);

describe('fetched', () => {
  test('returns the bytes, and reports how many of how many have arrived', async () => {
    answering(() => told({ 'content-length': '6' }));
    const heard: unknown[] = [];
    const bytes = await fetched(WANTED, signal, (...now) => heard.push(now));
    expect(new TextDecoder().decode(bytes)).toBe('abcdef');
    expect(heard).toEqual([
      [0, 6],
      [6, 6],
    ]);
  });

  test('reports no size if it is that of the compressed file', () => {
    expect(sizeIn(told({ 'content-length': '6', 'content-encoding': 'gzip' }))).toBeUndefined();
    expect(sizeIn(told({}))).toBeUndefined();
  });

  test.each([
    ['a file that ends too early', () => told({ 'content-length': '9' }), 'half'],
    ['404', () => new Response(null, { status: 404 }), 'not-found'],
    ['401', () => new Response(null, { status: 401 }), 'not-found'],
    ['500', () => new Response(null, { status: 500 }), 'bad-answer'],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'refused'],
  ])('reports %s', async (_, answer, expected) => {
    answering(answer);
    expect(await code(fetched(WANTED, signal, () => undefined))).toBe(expected);
  });

  test('reports a browser without a network', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('navigator', { onLine: false });
    expect(await code(fetched(WANTED, signal, () => undefined))).toBe('offline');
  });

  test('ends without an error code if it was cancelled', async () => {
    const stopping = new AbortController();
    answering(() => {
      stopping.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await expect(fetched(WANTED, stopping.signal, () => undefined)).rejects.toThrow(/abort/i);
  });
});

describe('checked', () => {
  const look = (text: string, file = 'config.json') => {
    try {
      checked({ ...WANTED, file }, new TextEncoder().encode(text));
      return 'fine';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  test.each([
    ['{"a": 1}', 'fine'],
    ['\n<!doctype html>', 'wrong-page'],
    ['{"a": ', 'wrong-json'],
    ['', 'wrong-json'],
  ])('reads %j as %s', (text, said) => {
    expect(look(text)).toBe(said);
  });

  test('does not read a network as JSON', () => {
    expect(look('\u0008\u0007anything', 'onnx/model_quantized.onnx')).toBe('fine');
  });
});
