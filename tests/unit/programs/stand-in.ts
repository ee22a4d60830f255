import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from '../../listening';

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

/** A server on this machine that speaks a vendor's format; what it does not know it answers with 404, and with 500 where `answers` has nothing to say. */
export async function standIn(answers: Answers): Promise<StandIn> {
  const came: Came[] = [];
  const { server, url } = await listening((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await Array.fromAsync(request as AsyncIterable<Buffer>)).map(String).join('');
    const path = request.url!.split('?')[0]!;
    const one = { path, headers: request.headers, body };
    came.push(one);
    const found = Object.entries(answers).find(([way]) =>
      patternOf(way).test(`${request.method} ${path}`),
    );
    const said = found?.[1](one);
    const status = found && said === undefined ? 500 : found ? 200 : 404;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? said : { error: { message: `no ${path}` } }));
  }
  return {
    url,
    came,
    bodies: <T>(path: string) =>
      came.filter((one) => one.path === path).map(({ body }) => JSON.parse(body) as T),
    close: () => void server.close(),
  };
}

const patternOf = (way: string): RegExp => new RegExp(`^${way.replaceAll(/:\w+/g, '[^/]+')}$`);
