import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES, type Case } from './cases';
import { OWN_CASES } from './own-cases';
import { listening } from '../listening';
import { models, write, WRITING } from './doors';
import { MORE_CASES } from './more-cases';
import { MORE, MORE_LISTS } from './more-servers';
import { KINDS, LISTS, type Kind } from './servers';

const known = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;

const SAID = known<Record<string, string>>('said.json');

function holds({ got, want }: Case): boolean {
  const saw = got();
  return typeof want === 'function' ? Boolean(want(saw)) : isDeepStrictEqual(saw, want);
}
describe('a problem that others report', () => {
  test.each(CASES)('$id: $trouble', (one) => {
    expect(holds(one), JSON.stringify(one.got())).toBe(true);
  });

  test.each(MORE_CASES)('in another form: %s', (_, got, want) => {
    expect(got()).toEqual(want);
  });
});

test.each(OWN_CASES)('another input of a kind of trouble %s: %s', (_, got, want) => {
  expect(got()).toEqual(want);
});

describe('an unusual server answer that users report', () => {
  let server: Server;
  let address: string;
  let kind: Kind = {};
  let list = '';

  beforeAll(async () => {
    const opened = await listening((request, response) => {
      if (request.url!.endsWith('/models')) {
        response.setHeader('content-type', 'application/json');
        return void response.end(list);
      }
      request.resume().on('end', () => {
        response.writeHead(kind.status ?? 200, {
          'content-type': kind.type ?? 'text/event-stream',
        });
        for (const part of kind.parts ?? [kind.body ?? '']) response.write(part);
        response.end();
      });
    });
    server = opened.server;
    address = `${opened.url}/v1`;
  });
  afterAll(() => server.close());

  const { signal } = new AbortController();
  const saidOf = (error: unknown) => {
    const { code, values } = error as { code: string; values: object };
    return `${code} ${JSON.stringify(values)}`.replace(/127\.0\.0\.1:\d+/g, 'HOST');
  };

  const given = Object.entries(KINDS).map(([name, one]) => [name, one, SAID[name]!] as const);
  const more = Object.entries(MORE).map(([name, [one, said]]) => [name, one, said] as const);
  test.each([...given, ...more])('%s', async (name, server, right) => {
    kind = server;
    const prompts = [[{ role: 'user' as const, content: 'Where?' }]];
    const asked = { address, model: `m-${name}`, prompts, settings: WRITING };
    const said = await write(asked, { signal, emit: () => undefined }).then(
      ([answer]) => JSON.stringify({ text: answer!.text, ended: answer!.ended }),
      saidOf,
    );
    expect(said).toBe(right);
  });

  const lists = { ...LISTS, ...MORE_LISTS };
  test.each(Object.keys(lists))('the list of models: %s', async (name) => {
    list = lists[name]!;
    const said = await models({ address }, { signal }).then(
      (answer) => JSON.stringify(answer),
      saidOf,
    );
    expect(said).toBe(SAID[`models: ${name in MORE_LISTS ? 'openai' : name}`]);
  });
});
