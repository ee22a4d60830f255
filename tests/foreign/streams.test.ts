import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { tokensOf, type WrittenAnswer } from '~/lib/language-model/writing';
import { WRITING } from './doors';
import { write } from '~/workers/endpoint/write';
import { RECORDS } from './streams/records';

const FOLDER = new URL('streams/', import.meta.url);
const { signal } = new AbortController();
const WHOLE = ['mark', 'stop', 'refused'];

afterEach(() => vi.unstubAllGlobals());

/** What comes of an answer whose bytes arrive in these parts; a code where it is a fault. */
async function played(parts: readonly Uint8Array[], { type = 'text/event-stream', key = '' } = {}) {
  const body = new ReadableStream<Uint8Array>({
    start(sender) {
      for (const part of parts) sender.enqueue(part);
      sender.close();
    },
  });
  const headers = { 'content-type': type };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
  const asked = { address: 'http://localhost:1', key, model: 'm', prompt: 'Where?' };
  return write({ ...asked, settings: WRITING }, { signal, emit: () => undefined }).catch(
    ({ code }: { code: string }) => code,
  );
}

const seen = (got: WrittenAnswer | string, hasCount: boolean) =>
  typeof got === 'string' ? got : [got.text, got.ended, ...(hasCount ? [tokensOf(got)] : [])];

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, FOLDER));

describe.each(Object.entries(RECORDS))('the record %s', (name, right) => {
  const bytes = bytesOf(name);
  const hasCount = right.length === 3;

  test.each(['text/event-stream', 'application/json', 'text/plain'])(
    'is read as %s',
    async (type) => {
      expect(seen(await played([bytes], { type }), hasCount)).toEqual(right);
      const single = Array.from(bytes, (byte) => new Uint8Array([byte]));
      expect(seen(await played(single, { type }), hasCount)).toEqual(right);
    },
  );

  test('cut at any byte is the right text or a named fault, and never a whole answer', async () => {
    for (let at = 0; at < bytes.length; at++) {
      const got = await played([bytes.subarray(0, at)]);
      if (typeof got === 'string') expect(got, `at ${at}`).toMatch(/^server-/);
      else if (got.text !== right[0])
        expect(WHOLE, `at ${at}: ${got.text}`).not.toContain(got.ended);
    }
  });
});

test('each record is played', () => {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.ts'));
  expect(files.sort()).toEqual(Object.keys(RECORDS).sort());
});

describe('a key that a server writes back', () => {
  const key = 'sk-SECRET-4711';
  const event = (delta: object) => `data: ${JSON.stringify({ choices: [{ delta }] })}\n\n`;
  const END = 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n';
  const answered = (body: string) => played([new TextEncoder().encode(body)], { key });

  test.each(['content', 'reasoning_content'])(
    'in pieces of its %s is left out, wherever it is cut',
    async (field) => {
      for (let at = 1; at < key.length; at++) {
        const pieces = ['1+1 ', key.slice(0, at), key.slice(at), ' quay'];
        const got = await answered(pieces.map((text) => event({ [field]: text })).join('') + END);
        expect(JSON.stringify(got)).not.toContain(key);
        expect(got).toMatchObject({ text: '1+1 … quay' });
        expect((got as WrittenAnswer).tokens.map(({ text }) => text).join('')).toBe('1+1 … quay');
      }
    },
  );

  test('is left out once more where the whole message is sent at the end', async () => {
    const all = { choices: [{ message: { content: `Key ${key}.` }, finish_reason: 'stop' }] };
    const parts = event({ content: 'Key sk-SEC' }) + event({ content: 'RET-4711.' });
    const got = await answered(`${parts}data: ${JSON.stringify(all)}\n\n`);
    expect(got).toMatchObject({ text: 'Key ….' });
  });

  test('is left out where its end is cut off, and a word that only begins alike is not', async () => {
    expect(await answered(event({ content: 'My sk-SECRET-47' }) + END)).toMatchObject({
      text: 'My …',
    });
    expect(await answered(event({ content: 'A desk-s' }) + END)).toMatchObject({
      text: 'A desk-s',
    });
    expect(await answered(event({ content: 'Ask' }) + END)).toMatchObject({ text: 'Ask' });
  });
});
