import { describe, expect, inject, test } from 'vitest';
import type { WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { ANSWER, chatServer, type ChatServer, type Manners } from './chat-server';
import { overlook } from './model-host';
import { startWorker, type PageWorker } from './page-worker';
import { enter, open, page, useVisitor, visitor } from './visitor';

const WRITING = { most: 64 };

useVisitor();

const SCRIPT = '_endpoint/*.js';
const ASK = [{ role: 'user', content: 'who leads Arlen ?' }];
const TEXT = ANSWER.map(([text]) => text).join('');

const forgive = (...more: RegExp[]) =>
  overlook(visitor.faults, /request to http:\/\/(127|localhost)/, /Failed to load|CORS/, ...more);

async function start(server: 'baseUrl' | 'plainUrl' | 'subPathUrl' = 'baseUrl') {
  await open('en/about/', { server });
  forgive();
  return startWorker(page, SCRIPT, server === 'subPathUrl' ? '/crossroads' : '');
}

const asked = (url: string, more = {}) => ({
  address: url,
  model: 'tiny-chat',
  prompt: ASK,
  settings: WRITING,
  ...more,
});

test.each(['baseUrl', 'plainUrl', 'subPathUrl'] as const)(
  'served as %s, the endpoint worker lists the server’s models and writes token by token',
  async (server) => {
    const endpoint = await start(server);
    const { url, came } = await chatServer({ pause: 30 });
    expect(await endpoint.ask('models', { address: url })).toEqual({ ids: ['tiny-chat'], of: 1 });
    await endpoint.begin('write', asked(url));
    await expect.poll(async () => (await endpoint.told()).length).toBeGreaterThan(0);
    const answer = await endpoint.answer<WrittenAnswer>();
    expect(answer).toMatchObject({ text: TEXT, ended: 'mark', promptTokens: 7 });
    expect(answer.restTook).toBeGreaterThan(0);
    await expect
      .poll(async () => (await endpoint.told<WrittenToken[]>()).flat().map(({ text }) => text))
      .toEqual(ANSWER.map(([text]) => text));
    const secret = came.flatMap(({ headers }) => [headers.authorization, headers.referer]);
    expect(secret.filter(Boolean)).toEqual([]);
  },
);

test('the endpoint worker accepts a server called localhost', async () => {
  const endpoint = await start();
  const { url } = await chatServer();
  const address = `${url.replace('127.0.0.1', 'localhost')}/v1`;
  expect(await endpoint.ask('models', { address })).toEqual({ ids: ['tiny-chat'], of: 1 });
});

describe('an answer of the endpoint worker', () => {
  const begun = async (): Promise<[PageWorker, ChatServer]> => {
    const endpoint = await start();
    const server = await chatServer({ pause: 200 });
    await endpoint.begin('write', asked(server.url));
    await expect.poll(async () => (await endpoint.told()).length).toBeGreaterThan(1);
    return [endpoint, server];
  };

  test('keeps the text so far when the reader stops it', async () => {
    const [endpoint, server] = await begun();
    await endpoint.ask('finish', undefined);
    const { ended, text } = await endpoint.answer<WrittenAnswer>();
    expect(ended).toBe('stopped');
    expect(TEXT.startsWith(text)).toBe(true);
    await expect.poll(() => server.dropped()).toBe(1);
  });

  test('is empty when the reader cancels it, and the connection is dropped', async () => {
    const [endpoint, server] = await begun();
    await endpoint.abort();
    expect(await endpoint.answer()).toMatchObject({ message: expect.stringMatching(/abort/i) });
    await expect.poll(() => server.dropped()).toBe(1);
  });

  test('ends when the page is closed', async () => {
    const [, server] = await begun();
    await page.close();
    await expect.poll(() => server.dropped()).toBe(1);
  });
});

describe('the endpoint worker has an error code for', () => {
  const json = { status: 500, type: 'application/json', body: '{"error":"no memory"}' };
  test.each<[string, Manners, object]>([
    ['no leave for other sites', { cors: false }, { code: 'server-unreachable' }],
    ['403, as it may be read', { instead: { ...json, status: 403 } }, { code: 'server-forbidden' }],
    [
      '403 and no leave',
      { cors: false, instead: { ...json, status: 403 } },
      { code: 'server-unreachable' },
    ],
  ])('%s', async (_, manners, expected) => {
    const endpoint = await start();
    const { url } = await chatServer(manners);
    expect(await endpoint.ask('write', asked(url))).toMatchObject(expected);
  });

  test('a server that cannot be reached', async () => {
    const endpoint = await start();
    const server = await chatServer();
    await server.close();
    const { origin } = new URL(inject('baseUrl'));
    expect(await endpoint.ask('models', { address: server.url })).toMatchObject({
      code: 'server-unreachable',
      values: { host: server.url.slice('http://'.length), origin },
    });
  });
});

/** A copy of the site at another name than this machine's, as readers have it. */
const SITE = 'https://course.example';

/** What Chrome asks a reader before a page of another machine reaches this one. */
const LEAVE = 'local-network-access';

async function startElsewhere(permissions?: string[]): Promise<PageWorker> {
  const { context } = await enter({ permissions });
  forgive(/request to https:\/\/(course|models)\.example/, /Content Security Policy|violates/);
  await context.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: inject('baseUrl') + pathname });
    await route.fulfill({ response });
  });
  await page.goto(`${SITE}/en/about/`);
  return startWorker(page, SCRIPT);
}

describe('a page with https', () => {
  test('may ask this machine once the reader has allowed it', async () => {
    const endpoint = await startElsewhere([LEAVE]);
    const { url } = await chatServer();
    expect(await endpoint.ask('models', { address: url })).toEqual({ ids: ['tiny-chat'], of: 1 });
    const answer = await endpoint.ask<WrittenAnswer>('write', asked(url));
    expect(answer.text).toBe(TEXT);
  });

  test.each([
    ['has not been asked by the browser', 'prompt', 'server-unreachable'],
    ['has said no', 'denied', 'server-permission'],
  ])('reaches nothing where the reader %s, and says so', async (_, state, code) => {
    const endpoint = await startElsewhere([]);
    // A browser without a window may turn the one state into the other while it refuses.
    await endpoint.inside.evaluate((leave) => {
      navigator.permissions.query = () => Promise.resolve({ state: leave } as PermissionStatus);
    }, state);
    const { url, came } = await chatServer();
    const met = await endpoint.ask('models', { address: url });
    expect(met).toMatchObject({ code, values: { origin: SITE } });
    expect(came).toEqual([]);
  });
});

describe('the endpoint worker sends nothing beyond this machine:', () => {
  /** Runs in the worker: whether an address can be asked, even by somebody who may not read the answer. */
  const reached = (address: string) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'refused',
    );

  test('its policy refuses other hosts, and this site itself', async () => {
    const endpoint = await startElsewhere([LEAVE]);
    const asked: string[] = [];
    await visitor.context.route('https://models.example/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: 'hello', headers: { 'access-control-allow-origin': '*' } });
    });
    const { url } = await chatServer();
    const own = [`${SITE}/en/`, endpoint.inside.url()];
    const others = ['https://models.example/', 'http://models.example/', 'http://192.168.1.1/'];
    for (const address of [...own, ...others])
      await expect
        .poll(() => endpoint.inside.evaluate(reached, address), { message: address })
        .toBe('refused');
    expect(asked).toEqual([]);
    await expect.poll(() => endpoint.inside.evaluate(reached, `${url}/v1/models`)).toBe('reached');
  });

  describe.each(['baseUrl', 'plainUrl'] as const)('served as %s', (server) => {
    test.each([
      ['https://models.example/v1', 'server-elsewhere'],
      ['http://localhost.models.example/v1', 'server-elsewhere'],
      ['http://localhost@models.example/v1', 'server-password'],
      ['//models.example/v1', 'server-invalid'],
    ])('%s is never requested', async (address, code) => {
      const endpoint = await start(server);
      expect(await endpoint.ask('models', { address })).toMatchObject({ code });
      expect(await endpoint.ask('write', asked(address))).toMatchObject({ code });
    });

    test.each([true, false])('no redirect of a server is followed, readable %s', async (cors) => {
      const endpoint = await start(server);
      const other = await chatServer();
      const instead = { status: 307, type: '', body: '', headers: { location: other.url } };
      const { url, came } = await chatServer({ cors, instead });
      const code = cors ? 'server-redirects' : 'server-unreachable';
      expect(await endpoint.ask('models', { address: url })).toMatchObject({ code });
      expect(await endpoint.ask('write', asked(url))).toMatchObject({ code });
      expect(came.length).toBeGreaterThan(0);
      expect(other.came).toEqual([]);
    });
  });
});
