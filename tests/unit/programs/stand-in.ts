import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Came {
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers a request by its method and path, `:id` standing for any name. */
export type Answers = Readonly<Record<string, (came: Came) => unknown>>;

export interface StandIn {
  url: string;
  came: Came[];
  bodies: <T>(path: string) => T[];
  close: () => void;
}

/** A server on this machine that speaks a vendor's format; what it does not know it answers with 404. */
export async function standIn(answers: Answers): Promise<StandIn> {
  const came: Came[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await Array.fromAsync(request as AsyncIterable<Buffer>)).map(String).join('');
    const path = request.url!.split('?')[0]!;
    const one = { path, headers: request.headers, body };
    came.push(one);
    const found = Object.entries(answers).find(([way]) =>
      patternOf(way).test(`${request.method} ${path}`),
    );
    const said = found?.[1](one);
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? said : { error: { message: `no ${path}` } }));
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    came,
    bodies: <T>(path: string) =>
      came.filter((one) => one.path === path).map(({ body }) => JSON.parse(body) as T),
    close: () => void server.close(),
  };
}

const patternOf = (way: string): RegExp => new RegExp(`^${way.replaceAll(/:\w+/g, '[^/]+')}$`);
