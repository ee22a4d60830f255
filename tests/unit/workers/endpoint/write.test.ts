import { afterEach, describe, expect, test, vi } from 'vitest';
import { WRITING, type NewTokens, type WrittenToken } from '~/lib/language-model/writing';
import { models } from '~/workers/endpoint/models';
import { finish, write } from '~/workers/endpoint/write';
import { ANSWER, chatServer, type ChatServer, type Manners } from '../../../browser/chat-server';

const ASK = [{ role: 'user', content: 'who leads Arlen ?' }] as const;
const TEXT = ANSWER.map(([text]) => text).join('');
const NONE = { status: 200, type: 'application/json', body: '{}' };

let server: ChatServer | undefined;
afterEach(() => server?.close());
const start = async (manners?: Manners) => (server = await chatServer(manners));

interface Told {
  row: number;
  token: WrittenToken;
}

/** Asks the server to write, and gives what was answered or the problem, and what was told. */
async function asked(
  { prompts = [ASK], model = 'tiny-chat', settings = WRITING } = {} as {
    prompts?: Parameters<typeof write>[0]['prompts'];
    model?: string;
    settings?: typeof WRITING;
  },
  { signal, hear }: { signal?: AbortSignal; hear?: (told: Told) => void } = {},
) {
  const told: Told[] = [];
  const emit = ({ row, tokens }: NewTokens) => {
    for (const token of tokens) told.push({ row, token });
    hear?.(told.at(-1)!);
  };
  const call = { signal: signal ?? new AbortController().signal, emit };
  const address = server!.url;
  const answers = write({ address, model, prompts, settings }, call);
  return answers.then(
    (given) => ({ answers: given, told, code: undefined, values: {} }),
    (error: { code?: string; values?: object }) => ({ answers: [], told, ...error, error }),
  );
}

describe('write', () => {
  test('gives the text, its tokens, and the times', async () => {
    await start({ pause: 20 });
    const { answers, told } = await asked();
    const [answer] = answers;
    expect(answer).toMatchObject({ text: TEXT, ended: 'mark', promptTokens: 7 });
    expect(answer!.tokens.map(({ text }) => text)).toEqual(ANSWER.map(([text]) => text));
    expect(told).toEqual(answer!.tokens.map((token) => ({ row: 0, token })));
    expect(answer!.firstAfter).toBeGreaterThan(15);
    expect(answer!.restTook).toBeGreaterThan(60);
  });

  test('answers prompts one after the other', async () => {
    await start();
    const { answers, told } = await asked({ prompts: [ASK, ASK, ASK] });
    expect(answers.map(({ text }) => text)).toEqual([TEXT, TEXT, TEXT]);
    expect(told.map(({ row }) => row)).toEqual([0, 1, 2].flatMap((row) => ANSWER.map(() => row)));
    const paths = server!.came.map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['/v1/chat/completions']));
  });

  test('ends at the token limit', async () => {
    await start();
    const { answers } = await asked({ settings: { ...WRITING, most: 2 } });
    expect(answers[0]).toMatchObject({ text: 'Arlen', ended: 'length' });
  });

  test('sends no key, no cookie and no referrer', async () => {
    await start();
    await asked();
    const names = server!.came.flatMap(({ headers }) => Object.keys(headers));
    for (const name of ['authorization', 'cookie', 'referer']) expect(names).not.toContain(name);
  });

  test('ends on `finish` with the text so far, and sends no later prompt', async () => {
    await start({ pause: 80 });
    let heard = 0;
    const { answers } = await asked(
      { prompts: [ASK, ASK, ASK] },
      {
        hear: () => void (++heard === ANSWER.length + 2 && finish()),
      },
    );
    expect(answers.map(({ text, ended }) => [text, ended])).toEqual([
      [TEXT, 'mark'],
      ['Arlen', 'stopped'],
      ['', 'stopped'],
    ]);
    await expect.poll(() => server!.dropped()).toBe(1);
    expect(server!.came).toHaveLength(2);
  });

  test('can end before the first token', async () => {
    await start({ pause: 5_000 });
    setTimeout(() => void finish(), 50);
    const { answers } = await asked();
    expect(answers).toMatchObject([{ text: '', tokens: [], ended: 'stopped', restTook: 0 }]);
  });

  test('ends with the reason when cancelled, and drops the connection', async () => {
    await start({ pause: 20 });
    const cancelling = new AbortController();
    const { answers, error } = (await asked(
      {},
      {
        signal: cancelling.signal,
        hear: () => cancelling.abort(new Error('cancelled')),
      },
    )) as { answers: unknown[]; error?: Error };
    expect(answers).toEqual([]);
    expect(error!.message).toBe('cancelled');
    await expect.poll(() => server!.dropped()).toBe(1);
  });
});

/** Whatever it is asked for, this is what comes of an answer of so many tokens. */
const MOST = { ...WRITING, most: 32 };

describe('write, from a misbehaving server,', () => {
  test('stops an endless answer at the limit and keeps what came until then', async () => {
    await start({ endless: true });
    const { answers, told } = await asked({ settings: MOST });
    expect(answers[0]!.ended).toBe('length');
    expect(answers[0]!.tokens.length).toBeGreaterThanOrEqual(32);
    expect(answers[0]!.tokens.length).toBeLessThan(64);
    expect(told).toHaveLength(answers[0]!.tokens.length);
    await expect.poll(() => server!.dropped()).toBe(1);
  });

  test('truncates a single token of a book’s length', async () => {
    await start({ pieces: [['x'.repeat(5_000_000), 1]] });
    const { answers } = await asked({ settings: MOST });
    expect(answers[0]!.ended).toBe('length');
    expect(answers[0]!.text.length).toBeLessThan(5_000);
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
    const { answers } = await asked({ settings: MOST });
    expect(answers[0]).toMatchObject({ text: '', ended: 'length', thought: 48 });
  });
});

test('write counts a thought that a server sends separately, and leaves it out of the answer', async () => {
  await start({ thoughts: 42 });
  const { answers } = await asked();
  expect(answers[0]).toMatchObject({ text: TEXT, thought: 42 });
  await server!.close();
  await start({ thoughts: 42 });
  const cut = await asked({ settings: { ...WRITING, most: 42 } });
  expect(cut.answers[0]).toMatchObject({ text: '', thought: 42, ended: 'length' });
});

describe('write has an error code for', () => {
  const page = { status: 200, type: 'text/html', body: '<h1>Welcome</h1>' };
  const failed = { ...NONE, status: 500, body: '{"error":{"message":"CUDA out of memory"}}' };
  const event = { status: 200, type: 'text/event-stream' };
  const away = { location: 'https://example.com/' };

  test.each<[string, Manners, string, object]>([
    ['a page for a chat', { instead: page }, 'server-not-chat', { found: 'Welcome' }],
    ['other JSON', { instead: NONE }, 'server-not-chat', {}],
    ['an empty stream', { instead: { ...event, body: '' } }, 'server-not-chat', {}],
    ['no stream at all', { instead: { ...event, body: 'hello' } }, 'server-not-chat', {}],
    ['its own error', { instead: failed }, 'server-refused', { words: 'CUDA out of memory' }],
    ['403', { instead: { ...NONE, status: 403 } }, 'server-forbidden', {}],
    ['401', { instead: { ...NONE, status: 401 } }, 'server-key', {}],
    ['a redirect', { instead: { ...NONE, status: 302, headers: away } }, 'server-redirects', {}],
    ['a model it lacks', { models: ['other'] }, 'server-no-model', { model: 'tiny-chat' }],
    [
      'an error in the middle',
      { instead: { ...event, body: 'data: {"error":{"message":"it broke"}}\n\n' } },
      'server-failed',
      { words: 'it broke' },
    ],
    ['a cut', { breaks: { after: 2, with: 'cut' } }, 'server-cut', { tokens: 2 }],
    [
      'a stream that ends too early',
      { instead: { ...event, body: 'data: {"choices":[{"text":"a"}]}\n\n' } },
      'server-cut',
      { tokens: 1 },
    ],
  ])('%s', async (_, manners, code, values) => {
    await start(manners);
    const problem = await asked();
    expect(problem).toMatchObject({ code, values });
  });

  test('a server that cannot be reached', async () => {
    await start();
    await server!.close();
    expect(await asked()).toMatchObject({ code: 'server-unreachable' });
    server = undefined;
  });

  test('an invalid address, which it never calls', async () => {
    const call = { signal: new AbortController().signal, emit: () => undefined };
    const given = { model: 'm', prompts: [ASK], settings: WRITING };
    const written = write({ address: 'http://example.com', ...given }, call);
    await expect(written).rejects.toMatchObject({ code: 'server-elsewhere' });
  });
});

describe('write, from a server with false reports,', () => {
  test('corrects the end reason of an answer as long as the limit', async () => {
    await start({ lies: { finish: 'stop' } });
    const { answers } = await asked({ settings: { ...WRITING, most: 3 } });
    expect(answers[0]).toMatchObject({ ended: 'length' });
    expect(answers[0]!.tokens).toHaveLength(3);
  });

  test.each([-5, 'many', 1e99, 2.5, null])('ignores a prompt of %s tokens', async (n) => {
    await start({ lies: { usage: { prompt_tokens: n } } });
    expect((await asked({})).answers[0]).not.toHaveProperty('promptTokens');
  });
});

describe('write, from a server that refuses a field,', () => {
  test.each([
    [['stream_options'], 'max_tokens', false],
    [['max_tokens'], 'max_completion_tokens', false],
    [['temperature'], 'max_tokens', true],
    [['temperature', 'stream_options'], 'max_tokens', true],
  ])('asks without %s, once for all prompts', async (fields, has, isByChance) => {
    await start({
      rejects: Object.fromEntries(fields.map((one) => [one, `Unsupported: '${one}'`])),
    });
    const { answers } = await asked({ prompts: [ASK, ASK] });
    expect(answers.map(({ text }) => text)).toEqual([TEXT, TEXT]);
    expect(answers.map((answer) => answer.isByChance ?? false)).toEqual([isByChance, isByChance]);
    const { body } = server!.came.at(-1)!;
    expect(body).toHaveProperty(has, 64);
    for (const field of fields) expect(body).not.toHaveProperty(field);
    expect(server!.came).toHaveLength(2 + fields.length);
  });
});

test('write reports a thought as activity without tokens', async () => {
  await start({ thoughts: 3, pieces: [] });
  const heard: number[] = [];
  const call = {
    signal: new AbortController().signal,
    emit: ({ tokens }: NewTokens) => void heard.push(tokens.length),
  };
  const given = { address: server!.url, model: 'tiny-chat', prompts: [ASK], settings: WRITING };
  expect((await write(given, call))[0]).toMatchObject({ text: '', thought: 3 });
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.every((tokens) => tokens === 0)).toBe(true);
});

describe('the models of a server', () => {
  const call = { signal: new AbortController().signal };
  const listed = (seconds = 5) => models({ address: server!.url }, call, seconds);

  test('are listed as the server names them', async () => {
    await start({ models: ['qwen2.5:0.5b', 'smollm2'] });
    expect(await listed()).toEqual({ ids: ['qwen2.5:0.5b', 'smollm2'], of: 2 });
  });

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

  test.each<[string, Manners, string]>([
    ['none', { models: [] }, 'server-no-models'],
    ['a page', { instead: { status: 200, type: 'text/html', body: '<p>Hi' } }, 'server-not-chat'],
    ['nothing there', { instead: { status: 404, type: 'text/html', body: '' } }, 'server-not-chat'],
  ])('have an error code for %s', async (_, manners, code) => {
    await start(manners);
    await expect(listed()).rejects.toMatchObject({ code });
  });
});
