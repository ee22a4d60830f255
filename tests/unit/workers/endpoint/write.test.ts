import { describe, expect, test, vi } from 'vitest';
import type { WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { models } from '~/workers/endpoint/models';
import { finish, write } from '~/workers/endpoint/write';
import { ANSWER, chatServer, type ChatServer, type Manners } from '../../../browser/chat-server';

const WRITING = { most: 64 };

const ASK = [{ role: 'user', content: 'who leads Arlen ?' }] as const;
const TEXT = ANSWER.map(([text]) => text).join('');
const NONE = { status: 200, type: 'application/json', body: '{}' };

let server: ChatServer;
const start = async (manners?: Manners) => (server = await chatServer(manners));

async function asked(
  { model = 'tiny-chat', settings = WRITING } = {},
  { signal, hear }: { signal?: AbortSignal; hear?: () => void } = {},
) {
  const told: WrittenToken[] = [];
  const emit = (tokens: readonly WrittenToken[]) => {
    told.push(...tokens);
    hear?.();
  };
  const call = { signal: signal ?? new AbortController().signal, emit };
  const address = server.url;
  return write({ address, model, prompt: ASK, settings }, call).then(
    (answer) => ({ answer, told, code: undefined, values: {} }),
    (error: { code?: string; values?: object }) => ({
      answer: undefined as unknown as WrittenAnswer,
      told,
      ...error,
      error,
    }),
  );
}

describe('write', () => {
  test('gives the text, its tokens, and the times', async () => {
    await start({ pause: 20 });
    const { answer, told } = await asked();
    expect(answer).toMatchObject({ text: TEXT, ended: 'mark', promptTokens: 7 });
    expect(answer.tokens.map(({ text }) => text)).toEqual(ANSWER.map(([text]) => text));
    expect(told).toEqual(answer.tokens);
    expect(server.came.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
    expect(answer.firstAfter).toBeGreaterThan(15);
    expect(answer.restTook).toBeGreaterThan(60);
  });

  test('sends a key in the header alone, and tells no error that repeats it', async () => {
    const key = 'sk-4711';
    const body = JSON.stringify({ error: { message: `no quota for ${key}` } });
    await start({ instead: { status: 500, type: 'application/json', body } });
    const call = { signal: new AbortController().signal, emit: () => undefined };
    const asked = { address: server.url, key, model: 'tiny-chat', prompt: ASK, settings: WRITING };
    const failed = await write(asked, call).catch((error: Error) => error);
    expect(failed).toMatchObject({ code: 'server-refused', values: { words: 'no quota for …' } });
    expect(JSON.stringify(failed) + String(failed)).not.toContain(key);
    const { headers, path, body: sent } = server.came[0]!;
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(path + JSON.stringify(sent)).not.toContain(key);
  });

  test('sends no key, no cookie and no referrer', async () => {
    await start();
    await asked();
    const names = server.came.flatMap(({ headers }) => Object.keys(headers));
    for (const name of ['authorization', 'cookie', 'referer']) expect(names).not.toContain(name);
  });

  test('ends on `finish` with the text so far', async () => {
    await start({ pause: 80 });
    let heard = 0;
    const { answer } = await asked({}, { hear: () => void (++heard === 2 && finish()) });
    expect(answer).toMatchObject({ text: 'Arlen', ended: 'stopped' });
    await expect.poll(() => server.dropped()).toBe(1);
  });

  test('can end before the first token', async () => {
    await start({ pause: 5_000 });
    setTimeout(() => void finish(), 50);
    const { answer } = await asked();
    expect(answer).toMatchObject({ text: '', tokens: [], ended: 'stopped', restTook: 0 });
  });

  test('ends with the reason when cancelled, and drops the connection', async () => {
    await start({ pause: 20 });
    const cancelling = new AbortController();
    const { answer, error } = (await asked(
      {},
      {
        signal: cancelling.signal,
        hear: () => cancelling.abort(new Error('cancelled')),
      },
    )) as { answer: unknown; error?: Error };
    expect(answer).toBeUndefined();
    expect(error!.message).toBe('cancelled');
    await expect.poll(() => server.dropped()).toBe(1);
  });
});

/** Whatever it is asked for, this is what comes of an answer of so many tokens. */
const MOST = { most: 32 };

describe('write, from a misbehaving server,', () => {
  test('stops an endless answer at the limit and keeps what came until then', async () => {
    await start({ endless: true });
    const { answer, told } = await asked({ settings: MOST });
    expect(answer.ended).toBe('length');
    expect(answer.tokens.length).toBeGreaterThanOrEqual(32);
    expect(answer.tokens.length).toBeLessThan(160);
    expect(told).toHaveLength(answer.tokens.length);
    await expect.poll(() => server.dropped()).toBe(1);
  });

  test('truncates a single token of a book’s length', async () => {
    await start({ pieces: [['x'.repeat(5_000_000), 1]] });
    const { answer } = await asked({ settings: MOST });
    expect(answer.ended).toBe('length');
    expect(answer.text.length).toBeLessThan(5_000);
  });

  test.each<[string, string]>([
    ['a line that never ends', 'data: '.padEnd(17_000_000, 'x')],
    ['an event that never ends', 'data: x\n'.repeat(2_200_000)],
  ])('reports %s', async (_, body) => {
    await start({ instead: { status: 200, type: 'text/event-stream', body } });
    expect(await asked()).toMatchObject({ code: 'server-flood', values: { megabytes: 16 } });
  });

  test('reports a flood of empty events', async () => {
    const body = 'data: {"choices":[]}\n\n'.repeat(20_000);
    await start({ instead: { status: 200, type: 'text/event-stream', body } });
    expect(await asked()).toMatchObject({ code: 'server-not-chat' });
  });

  test('stops endless thoughts and counts them', async () => {
    await start({ thoughts: 1_000_000, endless: true });
    const { answer } = await asked({ settings: MOST });
    expect(answer).toMatchObject({ text: '', ended: 'length', thought: 144 });
  });
});

test('write counts a thought that a server sends separately, and leaves it out of the answer', async () => {
  await start({ thoughts: 42 });
  const { answer } = await asked();
  expect(answer).toMatchObject({ text: TEXT, thought: 42 });
  await start({ thoughts: 42 });
  const cut = await asked({ settings: { most: 42 } });
  expect(cut.answer).toMatchObject({ text: '', thought: 42, ended: 'length' });
});

describe('write has an error code for', () => {
  const page = { status: 200, type: 'text/html', body: '<h1>Welcome</h1>' };
  const event = { status: 200, type: 'text/event-stream' };
  const EACH = 'data: {"choices":[{"text":"a","finish_reason":"stop"}]}\n\n';
  const away = { location: 'https://example.com/' };

  test.each<[string, Manners, string, object]>([
    ['a page for a chat', { instead: page }, 'server-not-chat', { found: 'Welcome' }],
    ['other JSON', { instead: NONE }, 'server-not-chat', {}],
    ['an empty stream', { instead: { ...event, body: '' } }, 'server-not-chat', {}],
    ['no stream at all', { instead: { ...event, body: 'hello' } }, 'server-not-chat', {}],
    ['403', { instead: { ...NONE, status: 403 } }, 'server-forbidden', {}],
    ['a redirect', { instead: { ...NONE, status: 302, headers: away } }, 'server-redirects', {}],
    ['a cut', { breaks: { after: 2, with: 'cut' } }, 'server-cut', { tokens: 2 }],
    [
      'a cut of a stream that has a reason with each piece',
      { instead: { ...event, body: EACH.repeat(2) } },
      'server-cut',
      { tokens: 2 },
    ],
    [
      'an event named an error, and the usual end',
      {
        instead: {
          ...event,
          body: `${EACH}event: error\ndata: {"message":"gone"}\n\ndata: [DONE]\n\n`,
        },
      },
      'server-failed',
      { words: 'gone' },
    ],
  ])('%s', async (_, manners, code, values) => {
    await start(manners);
    const problem = await asked();
    expect(problem).toMatchObject({ code, values });
  });

  test('a server that cannot be reached', async () => {
    await start();
    await server.close();
    expect(await asked()).toMatchObject({ code: 'server-unreachable' });
  });

  test('an invalid address, which it never calls', async () => {
    const call = { signal: new AbortController().signal, emit: () => undefined };
    const given = { model: 'm', prompt: ASK, settings: WRITING };
    const written = write({ address: 'http://example.com', ...given }, call);
    await expect(written).rejects.toMatchObject({ code: 'server-elsewhere' });
  });
});

describe('write, from a server with false reports,', () => {
  test('corrects the end reason of an answer as long as the limit', async () => {
    await start({ lies: { finish: 'stop' } });
    const { answer } = await asked({ settings: { most: 3 } });
    expect(answer).toMatchObject({ ended: 'length' });
    expect(answer.tokens).toHaveLength(3);
  });

  test.each([-5, 'many', 1e99, 2.5, null])('ignores a prompt of %s tokens', async (n) => {
    await start({ lies: { usage: { prompt_tokens: n } } });
    expect((await asked({})).answer).not.toHaveProperty('promptTokens');
  });
});

test.each([
  [['stream_options'], 'max_tokens'],
  [['max_tokens'], 'max_completion_tokens'],
  [['temperature'], 'max_tokens'],
  [['temperature', 'stream_options'], 'max_tokens'],
])(
  'write, from a server that refuses a field, asks without %s, once for all prompts',
  async (fields, has) => {
    await start({
      rejects: Object.fromEntries(fields.map((one) => [one, `Unsupported: '${one}'`])),
    });
    for (const { answer } of [await asked(), await asked()]) expect(answer.text).toBe(TEXT);
    const { body } = server.came.at(-1)!;
    expect(body).toHaveProperty(has, 64);
    for (const field of fields) expect(body).not.toHaveProperty(field);
    expect(server.came).toHaveLength(2 + fields.length);
  },
);

test('write reports a thought as activity without tokens', async () => {
  await start({ thoughts: 3, pieces: [] });
  const heard: number[] = [];
  const call = {
    signal: new AbortController().signal,
    emit: (tokens: readonly WrittenToken[]) => void heard.push(tokens.length),
  };
  const given = { address: server.url, model: 'tiny-chat', prompt: ASK, settings: WRITING };
  expect(await write(given, call)).toMatchObject({ text: 'hm hm hm', isThought: true });
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.every((tokens) => tokens === 0)).toBe(true);
});

describe('the models of a server', () => {
  const call = { signal: new AbortController().signal };
  const listed = (seconds = 5) => models({ address: server.url }, call, seconds);

  test('are not waited for if it falls silent', async () => {
    await start();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((__, fail) => signal!.addEventListener('abort', () => fail(signal!.reason as Error))); // prettier-ignore
    });
    const silent = listed(0.05).finally(() => vi.unstubAllGlobals());
    await expect(silent).rejects.toMatchObject({ code: 'server-silent', values: { seconds: 0.05 } }); // prettier-ignore
  });

  test('are returned in part, with their number, if there are a hundred thousand', async () => {
    await start({ models: Array.from({ length: 100_000 }, (_, n) => `model-${n}`) });
    const { ids, of } = await listed();
    expect([ids.length, ids[0], of]).toEqual([500, 'model-0', 100_000]);
  });

  test('are refused if the list never ends', async () => {
    const body = `{"data":[${'{"id":"a"},'.repeat(1_600_000)}`;
    await start({ instead: { status: 200, type: 'application/json', body } });
    await expect(listed()).rejects.toMatchObject({ code: 'server-flood' });
  });

  test('are no chat where nothing is there', async () => {
    await start({ instead: { status: 404, type: 'text/html', body: '' } });
    await expect(listed()).rejects.toMatchObject({ code: 'server-not-chat' });
  });
});
